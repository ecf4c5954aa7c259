import { clock } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { type CartOrder, latestOrderOf, orderLink } from '#lib/orders/index.ts';
import type { PaymentOutcome } from '#lib/payments/index.ts';
import { latestQuote } from './quotes.ts';

/**
 * The order that a page showing a quote of `quotedAt` may be about: the cart's latest, unless it was over before
 * that quote was made. A cart outlives its purchases; this is what tells a repeated press from a new purchase.
 */
export async function purchaseSince(reader: Reader, cartId: string, quotedAt: Date): Promise<CartOrder | null> {
  const order = await latestOrderOf(reader, cartId);
  return order && (overAt(order) ?? quotedAt) >= quotedAt ? order : null;
}

/** The order that the cart's checkout is about now, or null when the checkout is open. */
export async function currentPurchase(reader: Reader, cartId: string): Promise<CartOrder | null> {
  const quote = await latestQuote(reader, cartId);
  return quote ? purchaseSince(reader, cartId, quote.createdAt) : latestOrderOf(reader, cartId);
}

/** When the order left the checkout: its lines left the cart, or it ended. Null while it is under way. */
const overAt = (order: CartOrder): Date | null => order.cartClearedAt ?? order.closedAt ?? order.paidAt;

/** An outcome with the way to its order. The link is made anew each time and given to the cart's holder only. */
export const withOrder = <T extends PaymentOutcome>(
  outcome: T,
  order: Pick<CartOrder, 'id' | 'number'>,
  now = clock.now(),
) => ({
  ...outcome,
  orderUrl: orderLink(order.id, now),
  orderNumber: order.number,
});
