import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import type { Intent } from './intent.ts';
import { openCaseOn } from './open-case-on.ts';
import type { Payment } from './queries.ts';
import { amend } from './transition.ts';

/** `not_ours`: the intent is not this payment's at all. `altered`: it is, but not as we asked for it. */
export type Drift = { kind: 'not_ours' | 'altered'; because: string };

/** Whether what Stripe holds differs from what we asked for. Everything compared here is set by us alone. */
export function findDrift(payment: Payment, seen: Intent): Drift | null {
  const { id, orderId, amountMinor, currency, stripeCustomerId } = payment;
  if (seen.paymentId !== id) return { kind: 'not_ours', because: 'intent names another payment' };
  if (seen.orderId !== orderId) return { kind: 'not_ours', because: 'intent names another order' };
  if (seen.livemode !== config().stripe.livemode) return { kind: 'not_ours', because: 'intent of the other mode' };
  if (seen.amountMinor !== amountMinor) return { kind: 'altered', because: 'amount differs' };
  if (seen.currency !== currency) return { kind: 'altered', because: 'currency differs' };
  if (seen.receivedMinor > amountMinor) return { kind: 'altered', because: 'more was taken than asked for' };
  const { amountReceivedMinor } = payment;
  if (amountReceivedMinor > 0 && seen.receivedMinor !== amountReceivedMinor)
    return { kind: 'altered', because: 'what was taken changed afterwards' };
  return seen.customer === stripeCustomerId ? null : { kind: 'altered', because: 'customer differs' };
}

/** Notes a difference once: in the log, on the payment, and as a case for a person. */
export async function noteDrift(tx: Tx, payment: Payment, { because }: Drift, now: Date): Promise<void> {
  if (payment.needsReconcileBecause) return;
  log('payments').error({ paymentId: payment.id, because }, 'what Stripe holds differs from what we asked for');
  await openCaseOn(tx, payment, because, later(now, DAY), now);
}

/** Nothing of this payment moves until a person has looked; neither money nor goods. */
export async function quarantine(tx: Tx, payment: Payment, drift: Drift, now: Date): Promise<'nothing'> {
  await noteDrift(tx, payment, drift, now);
  // Written again when the sweep is due, which sets its next time.
  const due = payment.sweepAt !== null && payment.sweepAt <= now;
  if (due || !payment.needsReconcileBecause) {
    await amend(tx, payment, { needsReconcileBecause: payment.needsReconcileBecause ?? drift.because }, now);
  }
  return 'nothing';
}
