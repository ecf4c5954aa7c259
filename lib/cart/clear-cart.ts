import { and, eq, sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';
import { cart, cartLine } from './schema.ts';

/** Takes every line out, after they were bought. Again is no harm. */
export async function clearCart(tx: Tx, cartId: string): Promise<void> {
  await clear(tx, { cartId });
}

const clear = statement(on => {
  const cartId = sql.placeholder('cartId');
  const gone = on
    .$with('gone')
    .as(on.delete(cartLine).where(eq(cartLine.cartId, cartId)).returning({ id: cartLine.variantId }));
  return on
    .with(gone)
    .update(cart)
    .set({ version: sql`${cart.version} + 1` })
    .where(and(eq(cart.id, cartId), sql`exists (select from ${gone})`));
});
