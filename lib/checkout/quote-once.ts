import { type SQL, sql } from 'drizzle-orm';
import { cartContent, claimCart, NoSuchCart, variantsInCart } from '#lib/cart/index.ts';
import { forSaleAmong, readForSale } from '#lib/catalog/index.ts';
import { type Database, ownStatement, type Tx } from '#lib/db/index.ts';
import { reservedByCartJson } from '#lib/orders/index.ts';
import type { QuoteView } from './model.ts';
import { type Delivery, priceContent } from './price-cart.ts';
import { inserting, type Last, lastQuote, quoteOf, viewOf } from './quotes.ts';

/**
 * One quote in two statements, without a lock in between: everything that it depends on is read at one moment, and
 * what came of it is written only if the cart is still as it was. Null when somebody changed or quoted it meanwhile.
 */
export async function quoteOnce(
  on: Database | Tx,
  cartId: string,
  deliveryAfter: (last: Last | null) => Delivery,
  now: Date,
): Promise<QuoteView | null> {
  const [found] = await look(on, { cartId });
  if (!found) throw new NoSuchCart();
  const { id, version, lines, stamp } = found;
  const delivery = deliveryAfter(found.last);
  const own = new Map(Object.entries(found.own));
  const priced = priceContent({ id, version, lines }, delivery, readForSale(found.offers), own, now);
  const row = quoteOf(priced, delivery, now);
  const kept = await keep(on, { ...row, stamp });
  return kept.length === 0 ? null : viewOf(row, priced, delivery);
}

type Found = {
  id: string;
  version: number;
  lines: { variantId: string; quantity: number }[];
  stamp: string;
  own: Record<string, number>;
  offers: unknown;
  last: Last | null;
};

const cartId: SQL = sql`${sql.placeholder('cartId')}::uuid`;

const look = ownStatement<Found>(
  () => sql`
    select c.id, c.version, c.lines, c.stamp, ${reservedByCartJson(cartId)} as own,
      ${forSaleAmong(variantsInCart(cartId))} as offers, ${lastQuote(cartId)} as last
    from ${cartContent(cartId)} as c`,
);

const keep = ownStatement<{ id: string }>(
  () => sql`with mine as (${claimCart(cartId, sql`${sql.placeholder('stamp')}`)}) ${inserting('mine')} returning id`,
);
