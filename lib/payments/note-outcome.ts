import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { type MarkedBecause, markFraud, noteEnding, noteLabel, noteRefunded } from '#lib/risk/index.ts';
import type { Aftermath } from './aftermath/look-at-aftermath.ts';
import type { IntentError } from './intent.ts';
import type { PaymentState } from './model.ts';
import { openCaseOn } from './open-case-on.ts';
import { type Attempt, lockPayment, type Payment } from './queries.ts';
import { amend } from './transition.ts';
import { watchRefund } from './watching/watch-refund.ts';

const AUTHORIZED: readonly PaymentState[] = ['authorized', 'held', 'capturing'];
/** The bank wants nobody to try this card again (docs.stripe.com/declines/codes). */
const HARD = new Set(['lost_card', 'stolen_card', 'pickup_card', 'restricted_card', 'security_violation']);

/** Notes for the gates of later payments what became of one: its money, and signs that it was fraud. */
export async function noteOutcome(
  tx: Tx,
  { before, after }: { before: Payment; after: Payment },
  attempt: Attempt | null,
  aftermath: Aftermath | null,
  now: Date,
): Promise<void> {
  if (!attempt) return;
  if (after.amountReceivedMinor > before.amountReceivedMinor) await noteEnding(tx, attempt.id, 'captured', now);
  else if (isGivenBack(before, after)) await noteEnding(tx, attempt.id, 'abandoned', now);
  if (after.amountRefundedMinor !== before.amountRefundedMinor)
    await noteRefunded(tx, attempt.id, after.amountRefundedMinor, now);
  if (after.amountRefundedMinor > before.amountRefundedMinor) await watchRefund(tx, after, attempt.id, now);
  const because = aftermath && signOfFraud(aftermath);
  if (!because) return;
  await markFraud(tx, attempt.id, because, now);
  await noteLabel(tx, after.id, { fraud: true, because }, now);
  if (because === 'refund') await stop(tx, after.id, now);
}

/** Somebody has refunded it as fraud, here or at Stripe: nothing of it ships any more, and a person looks at the rest. */
async function stop(tx: Tx, paymentId: string, now: Date): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  if (payment.riskStatus === 'declined') return;
  await amend(tx, payment, { riskStatus: 'declined' }, now);
  await openCaseOn(tx, payment, 'refunded as fraud', later(now, DAY), now);
}

/** Notes that a bank said no. */
export const noteDecline = (tx: Tx, attemptId: string, error: IntentError, now: Date): Promise<void> =>
  noteEnding(tx, attemptId, isHard(error) ? 'hard_declined' : 'declined', now);

const isHard = ({ code, declineCode, adviceCode }: IntentError): boolean =>
  adviceCode === 'do_not_try_again' || HARD.has(declineCode ?? '') || HARD.has(code ?? '');

/** Given up or lapsed, or given back by us: a card of which somebody only wanted to know whether it lives. */
const isGivenBack = (before: Payment, after: Payment): boolean =>
  AUTHORIZED.includes(before.state) && (after.state === 'canceled' || after.state === 'expired');

function signOfFraud({ warnings, disputes, refunds }: Aftermath): MarkedBecause | null {
  if (disputes.some(({ reason }) => reason === 'fraudulent')) return 'dispute';
  if (warnings.length > 0) return 'warning';
  return refunds.some(({ reason }) => reason === 'fraudulent') ? 'refund' : null;
}
