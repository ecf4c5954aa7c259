import { systemActor } from '#lib/access/index.ts';
import { clearCart, lockCart, NoSuchCart, setCartLine } from '#lib/cart/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { takeCartLines } from '#lib/orders/index.ts';

const shop = systemActor('checkout.clear-cart', 'cart.edit');
type Line = { variantId: string; quantity: number };

/**
 * Takes what an order bought out of its cart, once per order. What the buyer put in since, in another tab or while
 * the bank asked them to wait, stays. A cart that time has removed needs nothing.
 */
export async function leaveCart(cartId: string, orderId: string, now: Date): Promise<void> {
  const kept = await transaction(tx => empty(tx, cartId, orderId, now)).catch(unlessGone);
  for (const line of kept) await setCartLine(shop, { cartId, ...line }, now);
}

/** Returns the lines that must be set to a smaller quantity; the cart's own operation does it, in its own transaction. */
async function empty(tx: Tx, cartId: string, orderId: string, now: Date): Promise<Line[]> {
  const { lines } = await lockCart(tx, cartId);
  const bought = await takeCartLines(tx, orderId, now);
  if (!bought) return [];
  const rest = lines.map(line => ({ ...line, left: Math.max(0, line.quantity - boughtOf(bought, line.variantId)) }));
  if (rest.some(line => line.left > 0)) {
    return rest.filter(line => line.left < line.quantity).map(({ variantId, left }) => ({ variantId, quantity: left }));
  }
  await clearCart(tx, cartId);
  return [];
}

const boughtOf = (bought: readonly Line[], variantId: string): number =>
  bought.find(line => line.variantId === variantId)?.quantity ?? 0;

function unlessGone(error: unknown): Line[] {
  if (error instanceof NoSuchCart) return [];
  throw error;
}
