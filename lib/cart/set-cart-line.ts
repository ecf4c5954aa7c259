import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, operation } from '#lib/access/index.ts';
import { type ForSale, findForSale } from '#lib/catalog/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { openAccountCart } from './account-cart.ts';
import { lockCart } from './lock-cart.ts';
import { type CartView, MOST_PER_LINE } from './model.ts';
import { newCart } from './open-cart.ts';
import { cart, cartLine } from './schema.ts';
import { viewCart } from './view-cart.ts';

/** More was asked for than is left. Nothing was changed. */
export class NotEnoughLeft extends Refusal {
  constructor(offer: ForSale) {
    const { title, choice, available } = offer;
    const left = available > 0 ? `Only ${available} left of` : 'The last one is gone of';
    super('not_enough_left', `${left} ${title} (${choice}). Your cart is as it was.`, 409);
  }
}

/** There is no such size and frame, or not any more. */
export class NotForSale extends Refusal {
  constructor() {
    super('not_for_sale', 'This size and frame is not sold any more. Choose another on the page of the print.', 404);
  }
}

const variantId = z.uuid('Choose a size and a frame.');
const pieces = z.int('Enter a whole number.').max(MOST_PER_LINE, `At most ${MOST_PER_LINE} of one print.`);

/**
 * Puts the first line into a new cart, which exists only if the line does; for who is signed in, into the account's,
 * where there is one already. Returns the cart and the token that its owner keeps.
 */
export const startCart = operation({
  name: 'cart.start',
  may: 'cart.edit',
  onRecord: false,
  input: z.strictObject({ variantId, quantity: pieces.min(1) }),
  run: async ({ tx, actor, now }, line): Promise<{ view: CartView; token: string }> => {
    const accountId = accountIdOf(actor);
    const { cartId, token } = await (accountId ? openAccountCart(tx, accountId, now) : newCart(tx, now));
    const { lines } = await lockCart(tx, cartId);
    const before = lines.find(it => it.variantId === line.variantId)?.quantity ?? 0;
    const quantity = Math.min(before + line.quantity, MOST_PER_LINE);
    await put(tx, { cartId, variantId: line.variantId, quantity, before, now });
    if (lines.length > 0) await raiseVersion(tx, cartId, now);
    return { view: await viewCart(cartId, tx), token };
  },
});

/**
 * Sets how many pieces of a variant are in a cart; 0 takes the line out. More than is left is refused, fewer than
 * before always works. Promises no stock: that is what placing an order does.
 */
export const setCartLine = operation({
  name: 'cart.set-line',
  may: 'cart.edit',
  onRecord: false,
  input: z.strictObject({ cartId: z.uuid(), variantId, quantity: pieces.min(0) }),
  run: async ({ tx, now }, { cartId, variantId, quantity }): Promise<CartView> => {
    const { lines } = await lockCart(tx, cartId);
    const before = lines.find(line => line.variantId === variantId)?.quantity ?? 0;
    if (quantity > 0) await put(tx, { cartId, variantId, quantity, before, now });
    else await tx.delete(cartLine).where(and(eq(cartLine.cartId, cartId), eq(cartLine.variantId, variantId)));
    await raiseVersion(tx, cartId, now);
    return viewCart(cartId, tx);
  },
});

const raiseVersion = (tx: Tx, cartId: string, now: Date) =>
  tx
    .update(cart)
    .set({ version: sql`${cart.version} + 1`, changedAt: now })
    .where(eq(cart.id, cartId));

type Put = { cartId: string; variantId: string; quantity: number; before: number; now: Date };

async function put(tx: Tx, { cartId, variantId, quantity, before, now }: Put) {
  const [offer] = await findForSale(tx, [variantId]);
  if (!offer) throw new NotForSale();
  if (quantity > before && quantity > offer.available) throw new NotEnoughLeft(offer);
  // Whoever changes a line has the price of this moment in front of them.
  const seen = { quantity, seenMinor: offer.priceMinor };
  await tx
    .insert(cartLine)
    .values({ cartId, variantId, addedAt: now, ...seen })
    .onConflictDoUpdate({ target: [cartLine.cartId, cartLine.variantId], set: seen });
}
