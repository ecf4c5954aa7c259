import { clock } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { type CartOrder, orderLink, ordersOfCart } from '#lib/orders/index.ts';
import type { PaymentOutcome } from '#lib/payments/index.ts';
import { latestQuote } from './quotes.ts';

/**
 * Whether a page that shows a quote of `quotedAt` may be about this order: unless it was over before that quote was
 * made. A cart outlives its purchases; this is what tells a repeated press from a new purchase.
 */
export const concerns = (order: CartOrder, quotedAt: Date): boolean => (overAt(order) ?? quotedAt) >= quotedAt;

/** The order that the cart's checkout is about now, or null when the checkout is open. */
export async function currentPurchase(reader: Reader, cartId: string): Promise<CartOrder | null> {
  const [latest] = await ordersOfCart(reader, cartId);
  const quote = latest && (await latestQuote(reader, cartId));
  if (!latest) return null;
  return !quote || concerns(latest, quote.createdAt) ? latest : null;
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
