import type { MoneyRow } from './money-trouble.ts';

/** A mail as the mailbox keeps it. */
export type MailSeen = { messageId?: string; to: { address: string }[]; subject: string };
type Queued = { id: string; template: string; recipient: string; sent: boolean; key: string };

/**
 * Mails that are missing or too many. A worker that was killed between handing a mail to SMTP and noting it hands it
 * over again under the same Message-ID, which mailboxes show once: the same id again is one mail.
 */
export function mailTrouble(queued: readonly Queued[], seen: readonly MailSeen[], rows: readonly MoneyRow[]): string[] {
  const arrived = new Set(seen.map(({ messageId }) => idOf(messageId)));
  const known = new Set(queued.map(({ id }) => id));
  const receipts = new Map<string, number>();
  for (const { template, key } of queued)
    if (template === 'orders.receipt') receipts.set(orderOf(key), (receipts.get(orderOf(key)) ?? 0) + 1);
  return [
    ...queued.filter(({ sent }) => !sent).map(({ template }) => `a mail waits: ${template}`),
    ...queued.filter(({ id, sent }) => sent && !arrived.has(id)).map(({ template }) => `a mail was lost: ${template}`),
    ...[...arrived].filter(id => !known.has(id)).map(id => `a mail that nobody queued: ${id}`),
    ...rows
      .filter(({ orderId, paid }) => (receipts.get(orderId) ?? 0) !== (paid ? 1 : 0))
      .map(({ orderId, number, status }) => `${number} is ${status} and has ${receipts.get(orderId) ?? 0} receipts`),
  ];
}

/** How often a mail came again under its own Message-ID. */
export const repeated = (seen: readonly MailSeen[]): number =>
  seen.length - new Set(seen.map(({ messageId }) => idOf(messageId))).size;

const idOf = (messageId = '') => messageId.replace(/^<|@.*$/g, '');
const orderOf = (key: string) => key.split(':').at(-1) ?? '';
