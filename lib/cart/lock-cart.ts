import { asc, eq, sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { cart, cartLine } from './schema.ts';

/** The cart is gone: emptied by time, or never there. */
export class NoSuchCart extends Refusal {
  constructor() {
    super('no_such_cart', 'Your cart could not be found. Add the print again.', 404);
  }
}

export type LockedCart = {
  id: string;
  version: number;
  lines: { variantId: string; quantity: number; addedAt: Date }[];
};

/** The cart with its lines in ascending variant order, locked until `tx` ends: nobody else changes it meanwhile. */
export async function lockCart(tx: Tx, cartId: string): Promise<LockedCart> {
  // Both are sent at once and run in this order: the lines are read when the lock is held.
  const [[head], lines] = await Promise.all([locked(tx, { cartId }), content(tx, { cartId })]);
  if (!head) throw new NoSuchCart();
  return { ...head, lines };
}

const locked = statement(on =>
  on
    .select({ id: cart.id, version: cart.version })
    .from(cart)
    .where(eq(cart.id, sql.placeholder('cartId')))
    .for('update'),
);

const content = statement(on =>
  on
    .select({ variantId: cartLine.variantId, quantity: cartLine.quantity, addedAt: cartLine.addedAt })
    .from(cartLine)
    .where(eq(cartLine.cartId, sql.placeholder('cartId')))
    .orderBy(asc(cartLine.variantId)),
);
