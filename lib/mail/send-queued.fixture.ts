import { and, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { deliver } from './deliver.ts';
import type { MailFooter } from './footer.ts';
import { mailMessage } from './schema.ts';
import type { MailTemplate } from './template.ts';

/** Sends what is queued of these templates, to everybody or to one address, as the worker would. */
export async function sendQueued(
  templates: readonly MailTemplate[],
  now: Date,
  to?: string,
  footer?: MailFooter,
): Promise<void> {
  const names = templates.map(({ name }) => name);
  const theirs = to ? eq(mailMessage.recipient, to) : undefined;
  const queued = await db()
    .select({ id: mailMessage.id })
    .from(mailMessage)
    .where(and(isNull(mailMessage.sentAt), inArray(mailMessage.template, names), theirs))
    .orderBy(mailMessage.id);
  for (const { id } of queued) await deliver({ templates, ...(footer ? { footer } : {}) }, id, now);
}
