import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { formatMoney } from '#lib/money.ts';
import { openCaseOn } from '../open-case-on.ts';
import type { Payment } from '../queries.ts';
import type { DisputeSeen } from '../stripe/disputes.ts';
import { watchReport } from '../watching/watch-report.ts';
import { ANSWERABLE_DISPUTES, type DisputeStatus } from './model.ts';
import { tellStaff } from './tell-staff.ts';

const WORDS: Readonly<Record<DisputeStatus, string>> = {
  warning_needs_response: 'A bank asks about a payment',
  warning_under_review: 'A bank weighs our answer to its question',
  warning_closed: 'A bank’s question is closed, and the money stays here',
  needs_response: 'A payment is disputed',
  under_review: 'A bank weighs our side of a dispute',
  appeal_needs_response: 'A dispute is appealed',
  appeal_under_review: 'A bank weighs an appeal',
  won: 'A dispute is won, and its money is back',
  lost: 'A dispute is lost',
  prevented: 'A dispute was prevented',
};

/**
 * A dispute has come up or moved on: the house is told by mail, once for each place it reaches, and one that waits
 * for us opens a case that is due two days before the bank stops listening.
 */
export async function tellOfDispute(
  tx: Tx,
  payment: Payment,
  before: DisputeStatus | null,
  seen: DisputeSeen,
  now: Date,
): Promise<void> {
  const amount = formatMoney({ minor: seen.amountMinor, currency: seen.currency });
  const waits = ANSWERABLE_DISPUTES.includes(seen.status);
  if (waits || before === null) {
    const because = `dispute of ${amount}: ${seen.reason} (${seen.status})`;
    const dueAt = seen.dueBy ? later(seen.dueBy, -2 * DAY) : later(now, DAY);
    await openCaseOn(tx, payment, because, dueAt, now);
  }
  if (before === null) await watchReport(tx, payment, { happened: 'dispute' }, now);
  const until =
    waits && seen.dueBy ? [`Evidence may be handed in until ${seen.dueBy.toISOString().slice(0, 10)}.`] : [];
  await tellStaff(tx, payment, {
    occasion: `dispute:${seen.id}:${seen.status}`,
    title: WORDS[seen.status],
    says: [`${amount}, for the reason “${seen.reason}”.`, ...until],
    now,
  });
}
