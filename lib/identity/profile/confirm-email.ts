import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { db, type Reader, type Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { LinkOver } from '../link-over.ts';
import { voidLinks } from '../passwords/set-password.ts';
import { requireNotHeld } from '../recovery/held.ts';
import { account } from '../schema.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { openLink, redeemLink } from '../sessions/links.ts';
import { tellOfChange } from './tell.ts';

/** The address has got an account of its own meanwhile. Only who reads its mailbox gets to know. */
export class EmailTaken extends Refusal {
  constructor() {
    super('email_taken', 'This address has an account of its own by now. Sign in with it, or choose another one.');
  }
}

const wish = z.object({ email: z.string() });

/** The address that a link confirms, or null when it is over. Uses nothing up. */
export async function addressToConfirm(token: string, now: Date, reader: Reader = db()): Promise<string | null> {
  const link = await openLink(reader, 'change-email', token, now);
  return link ? wish.parse(link.payload).email : null;
}

/**
 * Makes the address that a mail was sent to the account's, once: the link proves it. Ways back in that were sent to the
 * old one are void, every session but the one that asked ends, and both mailboxes are told. Throws LinkOver, EmailTaken.
 */
export const confirmEmail = operation({
  name: 'identity.confirm-email',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(400) }),
  target: (_input, accountId) => `account:${accountId}`,
  async run({ tx, now }, { token }) {
    const link = await redeemLink(tx, 'change-email', token, now);
    if (!link?.accountId) throw new LinkOver();
    const { accountId, sessionId } = link;
    const { email } = wish.parse(link.payload);
    await requireNotHeld(tx, accountId, now);
    const before = await takeAddress(tx, accountId, email, now);
    await voidLinks(tx, accountId, now);
    const except = sessionId ? { except: sessionId } : {};
    await endSessions(tx, accountId, { ...except, because: 'the e-mail was changed' }, now);
    await recordAccountEvent(tx, { accountId, kind: 'email-changed' }, now);
    // Orders that are on their way are looked at again: whoever takes over an account turns its mail to themselves.
    await enqueue(tx, 'payments.watch-contact', { accountId, what: 'email' }, { key: `watch-contact:${link.id}` });
    await tellOfChange(tx, accountId, { template: 'identity.email-changed', what: 'email', to: before }, now);
    const dedupeKey = `identity.email-confirmed:${link.id}`;
    await queueMail(tx, { dedupeKey, template: 'identity.email-confirmed', to: email, data: {} });
    return accountId;
  },
});

/** Answers the address before. */
async function takeAddress(tx: Tx, accountId: string, email: string, now: Date): Promise<string> {
  const [owner] = await tx
    .select({ email: account.email })
    .from(account)
    .where(eq(account.id, accountId))
    .for('update');
  if (!owner) throw new LinkOver();
  const [other] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(sql`lower(${account.email})`, email.toLowerCase()), ne(account.id, accountId)));
  if (other) throw new EmailTaken();
  await tx.update(account).set({ email, emailVerifiedAt: now, emailChangedAt: now }).where(eq(account.id, accountId));
  return owner.email;
}
