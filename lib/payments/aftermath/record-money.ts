import type { Tx } from '#lib/db/index.ts';
import type { Intent } from '../intent.ts';
import type { Payment } from '../queries.ts';
import type { Aftermath } from './look-at-aftermath.ts';
import { disputeStanding, type Totals, totalsOf } from './queries.ts';
import { recordDisputes } from './record-disputes.ts';
import { recordMovement } from './record-movement.ts';
import { recordRefunds } from './record-refunds.ts';
import { recordWarnings } from './record-warnings.ts';

/** What the ledger makes of a payment. `disputed`: a dispute is open or was lost, so nothing ships. */
export type Money = Totals & { disputed: boolean };

/**
 * Brings a locked payment's ledger, refunds, disputes and warnings up to what Stripe shows, and adds up. Without
 * `aftermath` only a capture can be news, and there is nothing to add up.
 */
export async function recordMoney(
  tx: Tx,
  payment: Payment,
  seen: Intent,
  aftermath: Aftermath | null,
  now: Date,
): Promise<Money> {
  const captured = await recordCapture(tx, payment, seen, now);
  const received = captured ? { ...payment, amountReceivedMinor: seen.receivedMinor } : payment;
  if (!aftermath) return received;
  await recordRefunds(tx, received, aftermath.refunds, now);
  await recordDisputes(tx, received, aftermath.disputes, now);
  await recordWarnings(tx, received, aftermath.warnings, now);
  const disputed = (await disputeStanding(tx, payment.id)) !== 'none';
  return { ...(await totalsOf(tx, payment.id)), disputed };
}

/** Money in another currency than ours is no money of this payment: a person must look (`findDrift`). */
async function recordCapture(tx: Tx, payment: Payment, seen: Intent, now: Date): Promise<boolean> {
  const { receivedMinor, charge, currency } = seen;
  if (receivedMinor === 0 || payment.amountReceivedMinor > 0 || currency !== payment.currency) return false;
  const sourceId = charge?.id ?? seen.id;
  const at = charge?.movedAt ?? now;
  await recordMovement(tx, payment, { kind: 'capture', amountMinor: receivedMinor, sourceId, at });
  return true;
}
