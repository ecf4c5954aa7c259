import { type CartView, viewCart } from '#lib/cart/index.ts';
import { db } from '#lib/db/index.ts';
import { reservedByCart } from '#lib/orders/index.ts';

/** The cart for its owner: what their own declined or unfinished order has set aside counts as there, not as gone. */
export async function showCart(cartId: string | null): Promise<CartView> {
  return viewCart(cartId, db(), cartId ? await reservedByCart(db(), cartId) : new Map());
}
