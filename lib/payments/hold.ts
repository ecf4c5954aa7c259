import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { markInReview } from '#lib/orders/index.ts';
import { openCaseOn } from './open-case-on.ts';
import type { Payment } from './queries.ts';
import { holdDeadline, moveTo } from './transition.ts';
import { beginVerification } from './verification/ask-to-verify.ts';

/**
 * Stops an authorized payment until a person has decided: not captured, stock kept until the deadline, a case
 * opened, the buyer told by mail and asked to verify that it is them. All in the transaction that noticed.
 */
export async function hold(tx: Tx, payment: Payment, now: Date): Promise<void> {
  const { captureBefore } = payment;
  const deadline = captureBefore ? holdDeadline(captureBefore) : later(now, DAY);
  const dueAt = captureBefore ? later(captureBefore, -DAY) : later(now, DAY);
  await moveTo(tx, payment, 'held', 'held for review', now, { riskStatus: 'held' });
  await openCaseOn(tx, payment, 'held after authorization', dueAt, now);
  await beginVerification(tx, payment, { by: 'system:hold', now });
  await markInReview(tx, payment.orderId, deadline, now);
}
