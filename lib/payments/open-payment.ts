import { and, eq, notInArray, sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { isChargeable } from '#lib/money.ts';
import { CLOSED_STATES } from './model.ts';
import { lockStanding } from './queries.ts';
import { payment, paymentTransition } from './schema.ts';
import { nextSweep } from './sweep-times.ts';

export type WantedPayment = {
  orderId: string;
  amountMinor: number;
  currency: string;
  stripeCustomerId?: string | null;
  now: Date;
};

/**
 * The payment of an order: the open one if there is one, else a new one. `amountMinor` in minor units of `currency`
 * (ISO 4217, lower case), as the checkout priced it; it never changes afterwards. `stripeCustomerId` is whose payment it
 * is at Stripe, null for a guest. Nothing is sent to Stripe. Throws RangeError for an amount that Stripe does not take.
 */
export async function openPayment(tx: Tx, wanted: WantedPayment): Promise<{ paymentId: string }> {
  const [open] = await openOf(tx, { orderId: wanted.orderId });
  if (open) {
    await follow(tx, open.id, wanted.stripeCustomerId ?? null);
    return { paymentId: open.id };
  }
  const row = newPayment(wanted);
  await tx.insert(payment).values(row);
  await tx.insert(paymentTransition).values(firstTransition(row));
  return { paymentId: row.id };
}

const openOf = statement(on =>
  on
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.orderId, sql.placeholder('orderId')), notInArray(payment.state, [...CLOSED_STATES]))),
);

/** The row of a payment that begins now. */
export function newPayment({ orderId, amountMinor, currency, stripeCustomerId = null, now }: WantedPayment) {
  if (!isChargeable({ minor: amountMinor, currency }))
    throw new RangeError(`Stripe takes no ${amountMinor} ${currency}`);
  return {
    id: newId<'payment'>(now.getTime()),
    orderId,
    state: 'created' as const,
    riskStatus: 'pending' as const,
    amountMinor,
    currency: currency.toLowerCase(),
    stripeCustomerId,
    createdAt: now,
    changedAt: now,
    sweepAt: nextSweep(now, now),
  };
}

export const firstTransition = ({ id, createdAt }: ReturnType<typeof newPayment>) => ({
  paymentId: id,
  from: null,
  to: 'created' as const,
  because: 'placed',
  at: createdAt,
});

/** As long as Stripe was told nothing, the payment is its payer's of now: an earlier customer may be gone at Stripe. */
async function follow(tx: Tx, paymentId: string, stripeCustomerId: string | null): Promise<void> {
  const { payment: known, tried } = await lockStanding(tx, paymentId);
  if (known.stripeCustomerId === stripeCustomerId || known.stripePaymentIntentId || tried > 0) return;
  await tx.update(payment).set({ stripeCustomerId }).where(eq(payment.id, paymentId));
}
