import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { cart, cartLine } from './schema.ts';

/** Takes every line out, after they were bought. Again is no harm. */
export async function clearCart(tx: Tx, cartId: string): Promise<void> {
  const gone = await tx.delete(cartLine).where(eq(cartLine.cartId, cartId)).returning({ id: cartLine.variantId });
  if (gone.length > 0)
    await tx
      .update(cart)
      .set({ version: sql`${cart.version} + 1` })
      .where(eq(cart.id, cartId));
}
