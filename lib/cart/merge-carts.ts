import { eq, sql } from 'drizzle-orm';
import { findForSale } from '#lib/catalog/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { lockCart } from './lock-cart.ts';
import { MOST_PER_LINE } from './model.ts';
import { cart, cartKey, cartLine } from './schema.ts';

/**
 * Puts what is in `from` into `into` and ends `from`; whatever opened it opens `into` from now on. Pieces of one print
 * add up as far as there are as many, and never to fewer than either cart held.
 */
export async function mergeCarts(tx: Tx, carts: { from: string; into: string }, now: Date): Promise<void> {
  const first = carts.from < carts.into ? carts.from : carts.into;
  await lockCart(tx, first);
  const [from, into] = [await lockCart(tx, carts.from), await lockCart(tx, carts.into)];
  const offers = await findForSale(
    tx,
    from.lines.map(line => line.variantId),
  );
  for (const { variantId, quantity } of from.lines) {
    const offer = offers.find(it => it.variantId === variantId);
    if (!offer) continue;
    const there = into.lines.find(line => line.variantId === variantId)?.quantity ?? 0;
    const together = Math.min(there + quantity, MOST_PER_LINE, Math.max(offer.available, there, quantity));
    await tx
      .insert(cartLine)
      .values({ cartId: into.id, variantId, quantity: together, seenMinor: offer.priceMinor, addedAt: now })
      .onConflictDoUpdate({ target: [cartLine.cartId, cartLine.variantId], set: { quantity: together } });
  }
  await passKeysOn(tx, from.id, into.id, now);
  await tx.delete(cart).where(eq(cart.id, from.id));
  await tx
    .update(cart)
    .set({ version: sql`${cart.version} + 1`, changedAt: now })
    .where(eq(cart.id, into.id));
}

async function passKeysOn(tx: Tx, from: string, into: string, now: Date): Promise<void> {
  const [own] = await tx.select({ tokenHash: cart.tokenHash }).from(cart).where(eq(cart.id, from));
  await tx.update(cartKey).set({ cartId: into }).where(eq(cartKey.cartId, from));
  if (own) await tx.insert(cartKey).values({ tokenHash: own.tokenHash, cartId: into, createdAt: now });
}
