import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { isChargeable } from '#lib/money.ts';
import { CLOSED_STATES } from './model.ts';
import { countTried, lockPayment } from './queries.ts';
import { payment, paymentTransition } from './schema.ts';
import { nextSweep } from './sweep-times.ts';

/**
 * The payment of an order: the open one if there is one, else a new one. `amountMinor` in minor units of `currency`
 * (ISO 4217, lower case), as the checkout priced it; it never changes afterwards. `stripeCustomerId` is whose payment it
 * is at Stripe, null for a guest. Nothing is sent to Stripe. Throws RangeError for an amount that Stripe does not take.
 */
export async function openPayment(
  tx: Tx,
  wanted: { orderId: string; amountMinor: number; currency: string; stripeCustomerId?: string | null; now: Date },
): Promise<{ paymentId: string }> {
  const { orderId, amountMinor, currency, stripeCustomerId = null, now } = wanted;
  const [open] = await tx
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.orderId, orderId), notInArray(payment.state, [...CLOSED_STATES])));
  if (open) {
    await follow(tx, open.id, stripeCustomerId);
    return { paymentId: open.id };
  }
  if (!isChargeable({ minor: amountMinor, currency }))
    throw new RangeError(`Stripe takes no ${amountMinor} ${currency}`);
  const id = newId<'payment'>(now.getTime());
  await tx.insert(payment).values({
    id,
    orderId,
    state: 'created',
    riskStatus: 'pending',
    amountMinor,
    currency: currency.toLowerCase(),
    stripeCustomerId,
    createdAt: now,
    changedAt: now,
    sweepAt: nextSweep(now, now),
  });
  await tx.insert(paymentTransition).values({ paymentId: id, from: null, to: 'created', because: 'placed', at: now });
  return { paymentId: id };
}

/** As long as Stripe was told nothing, the payment is its payer's of now: an earlier customer may be gone at Stripe. */
async function follow(tx: Tx, paymentId: string, stripeCustomerId: string | null): Promise<void> {
  const known = await lockPayment(tx, paymentId);
  if (known.stripeCustomerId === stripeCustomerId || known.stripePaymentIntentId) return;
  if ((await countTried(tx, paymentId)) > 0) return;
  await tx.update(payment).set({ stripeCustomerId }).where(eq(payment.id, paymentId));
}
