import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { CartOrder } from '#lib/orders/index.ts';
import { inTime, outcomeOf, type PaymentOutcome, paymentOfOrder, syncPayment } from '#lib/payments/index.ts';
import { leaveCart } from './leave-cart.ts';
import type { CheckoutState } from './model.ts';
import { currentPurchase, withOrder } from './purchase.ts';

/**
 * What the checkout of a cart must show, from our tables alone: after a reload, in another tab, on another day.
 * `requires_action` carries the client secret, so the caller must have the cart from the cookie, never from input.
 */
export const checkoutState = (cartId: string): Promise<CheckoutState> =>
  stateOf(cartId, paymentId => inTime(() => outcomeOf(paymentId), unknown, PAGE_WAITS_MS));

/** The same, after asking Stripe what became of the payment. Nothing that the browser says is believed. */
export const syncCheckout = (cartId: string): Promise<CheckoutState> =>
  stateOf(cartId, paymentId => inTime(() => syncPayment(paymentId, 'the buyer came back'), unknown));

/** A page that is being opened waits less; once it is there, it asks by itself. */
const PAGE_WAITS_MS = 4_000;
const unknown = (): PaymentOutcome => ({ kind: 'unknown' });

async function stateOf(cartId: string, ask: (paymentId: string) => Promise<PaymentOutcome>): Promise<CheckoutState> {
  const order = await currentPurchase(db(), cartId);
  const payment = order && (await paymentOfOrder(order.id));
  if (!order || !payment) return { kind: 'open' };
  const outcome = await ask(payment.paymentId);
  await leaveWhenSettled(outcome, order, clock.now());
  return withOrder(outcome, order);
}

/** What was bought leaves the cart at once; the job of the same purpose finds it done. */
export async function leaveWhenSettled(
  outcome: PaymentOutcome,
  order: Pick<CartOrder, 'id' | 'cartId'>,
  now: Date,
): Promise<void> {
  if (outcome.kind === 'paid' || outcome.kind === 'held') await leaveCart(order.cartId, order.id, now);
}
