import { eq, sql } from 'drizzle-orm';
import { createTransport, type Transporter } from 'nodemailer';
import { config } from '#lib/config/index.ts';

import { db } from '#lib/db/index.ts';
import { ConsentGone, type Disclosure, passOn } from '#lib/disclosure/index.ts';
import { log } from '#lib/log.ts';
import type { MailFooter } from './footer.ts';
import { ERASED, MAIL_COLUMNS, NOTHING_LEFT } from './mail-columns.ts';
import { renderMail } from './render-mail.ts';
import { mailMessage } from './schema.ts';
import type { MailTemplate, RenderedMail } from './template.ts';

const nobody: MailFooter = async () => null;
let transport: Transporter | undefined;

/**
 * Sends one message of the outbox, unless it was sent. Throws when SMTP refuses, so that the job is tried
 * again; the row keeps the count and the reason, and is marked failed after the last attempt, which ends the job.
 */
export async function deliver(
  { templates, footer = nobody }: { templates: readonly MailTemplate[]; footer?: MailFooter },
  id: string,
  now: Date,
): Promise<void> {
  const [message] = await db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.id, id));
  if (!message || message.sentAt || message.failedAt) return;
  if (message.data === NOTHING_LEFT) {
    await db().update(mailMessage).set({ failedAt: now, lastError: ERASED }).where(eq(mailMessage.id, id));
    return;
  }
  try {
    const mail = await renderMail(templates, message.template, message.data, await footer(message.recipient, now));
    await passOn(sending(message), () => send(message.id, message.recipient, mail));
    if (message.goesOnceSent) await db().delete(mailMessage).where(eq(mailMessage.id, id));
    else await db().update(mailMessage).set({ sentAt: now, lastError: null }).where(eq(mailMessage.id, id));
  } catch (error) {
    if (error instanceof ConsentGone) {
      await db()
        .update(mailMessage)
        .set({ failedAt: now, lastError: 'consent withdrawn' })
        .where(eq(mailMessage.id, id));
      return;
    }
    const failedAt = message.attempts + 1 >= message.mostAttempts ? now : null;
    const change = { attempts: sql`${mailMessage.attempts} + 1`, lastError: reasonOf(error), failedAt };
    if (failedAt && message.goesOnceSent) await db().delete(mailMessage).where(eq(mailMessage.id, id));
    else await db().update(mailMessage).set(change).where(eq(mailMessage.id, id));
    if (!failedAt) throw error;
    log('mail').error({ err: error, mail: id }, 'a mail was given up');
  }
}

/** What the mail server gets to know, for the ledger. */
const sending = ({ id, consentSeq }: { id: string; consentSeq: number | null }): Disclosure => ({
  recipient: 'mail',
  act: 'mail.send',
  purpose: 'To bring you a mail of ours.',
  ...(consentSeq === null ? { ground: 'contract' } : { ground: 'consent', consentSeq }),
  categories: ['email', 'mail'],
  about: `mail:${id}`,
});

async function send(id: string, to: string, mail: RenderedMail): Promise<void> {
  const { from, smtpUrl } = config().mail;
  transport ??= createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
  const domain = config().shopUrl.hostname;
  // Given as an object: nodemailer then encodes it, and an address can never smuggle in a header.
  await transport.sendMail({ from, to: { name: '', address: to }, messageId: `<${id}@${domain}>`, ...mail });
}

/** SMTP replies can quote the recipient; only the class of trouble is kept. */
function reasonOf(error: unknown): string {
  const seen = error as { code?: unknown; responseCode?: unknown; name?: unknown };
  return [seen.name, seen.code, seen.responseCode].filter(Boolean).join(' ') || 'unknown';
}
