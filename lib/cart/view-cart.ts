import { asc, eq } from 'drizzle-orm';
import { findForSale } from '#lib/catalog/index.ts';
import { db, type Reader } from '#lib/db/index.ts';
import { type CartLineView, type CartView, emptyCart, sums } from './model.ts';
import { cart, cartLine } from './schema.ts';

/**
 * A cart as its owner sees it, at the prices and the stock of this moment. Null is the cart of nobody: empty.
 * `held` is what the owner's own order under way has set aside, by variant: to them that is still there.
 */
export async function viewCart(
  cartId: string | null,
  reader: Reader = db(),
  held: ReadonlyMap<string, number> = new Map(),
): Promise<CartView> {
  if (!cartId) return emptyCart;
  const [head] = await reader.select({ version: cart.version }).from(cart).where(eq(cart.id, cartId));
  if (!head) return emptyCart;
  const rows = await reader
    .select()
    .from(cartLine)
    .where(eq(cartLine.cartId, cartId))
    .orderBy(asc(cartLine.addedAt), asc(cartLine.variantId));
  const sold = await findForSale(
    reader,
    rows.map(row => row.variantId),
  );
  const offers = new Map(sold.map(offer => [offer.variantId, offer]));
  const lines = rows.flatMap(({ variantId, quantity, seenMinor }): CartLineView[] => {
    const offer = offers.get(variantId);
    if (!offer) return [];
    const { slug, title, artist, choice, image, priceMinor, editionSize } = offer;
    const available = offer.available + (held.get(variantId) ?? 0);
    return [
      {
        ...{ variantId, slug, title, artist, choice, image, quantity, available, editionSize },
        unitMinor: priceMinor,
        lineMinor: priceMinor * quantity,
        previousUnitMinor: seenMinor === priceMinor ? null : seenMinor,
      },
    ];
  });
  return { version: head.version, lines, ...sums(lines), currency: sold[0]?.currency ?? emptyCart.currency };
}
