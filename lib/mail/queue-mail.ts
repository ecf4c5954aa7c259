import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { mailMessage } from './schema.ts';

export type QueuedMail<D extends Record<string, unknown> = Record<string, unknown>> = {
  /** Names the occasion, for example `orders.receipt:<order id>`: a second mail with the same key is not queued. */
  dedupeKey: string;
  /** Name of a template that some domain declares in its `mails.tsx`. */
  template: string;
  to: string;
  data: D;
};

/** Queues one mail in `tx`. Returns false when this occasion was already mailed. */
export async function queueMail<D extends Record<string, unknown>>(tx: Tx, mail: QueuedMail<D>): Promise<boolean> {
  const row = { id: newId(), dedupeKey: mail.dedupeKey, template: mail.template, recipient: mail.to, data: mail.data };
  const inserted = await tx.insert(mailMessage).values(row).onConflictDoNothing().returning({ id: mailMessage.id });
  if (inserted.length === 0) return false;
  await enqueue(tx, 'mail.deliver', { id: row.id }, { key: `mail:${row.id}`, maxAttempts: 8 });
  return true;
}
