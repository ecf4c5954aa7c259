import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { DIFFERENCE_KINDS, type Difference } from './model.ts';

type Alert = { lookId: string; differences: readonly Difference[]; closed: boolean; now: Date };

/** More than these are told as a number: who floods the page shall not flood the mailbox. */
const MOST_TOLD = 20;

/** Writes to the house what is not as it was signed, in the transaction that noticed: the mail leaves at once. */
export async function alert(tx: Tx, { lookId, differences, closed, now }: Alert): Promise<void> {
  const told = differences.slice(0, MOST_TOLD).map(one => ({
    title: DIFFERENCE_KINDS[one.kind],
    what: one.what.slice(0, 200),
    expected: one.expected?.slice(0, 300) ?? null,
    found: one.found?.slice(0, 300) ?? null,
  }));
  const alarm = differences.some(({ level }) => level === 'alarm');
  await queueMail(tx, {
    dedupeKey: `payment-page.difference:${lookId}`,
    template: 'payment-page.difference',
    to: config().mail.support,
    data: { told, more: differences.length - told.length, alarm, closed, at: now.toISOString() },
  });
}
