import { type SQL, sql } from 'drizzle-orm';
import { cartContent, claimCart, NoSuchCart, variantsInCart } from '#lib/cart/index.ts';
import { forSaleAmong, readForSale } from '#lib/catalog/index.ts';
import { type Database, ownStatement, type Tx } from '#lib/db/index.ts';
import { insertingKeyFrom, keyValues } from '#lib/keyring/index.ts';
import { reservedByCartJson } from '#lib/orders/index.ts';
import type { QuoteView } from './model.ts';
import { type Delivery, priceContent } from './price-cart.ts';
import { inserting, type Last, lastQuote, quoteOf, readLast, sealedQuote, viewOf } from './quotes.ts';

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
  const delivery = deliveryAfter(readLast(found.last));
  const own = new Map(Object.entries(found.own));
  const priced = priceContent({ id, version, lines }, delivery, readForSale(found.offers), own, now);
  const row = quoteOf(priced, delivery, now);
  const { values, key } = sealedQuote(row);
  const kept = await (key ? keepWithKey(on, { ...keyValues(key), ...values, stamp }) : keep(on, { ...values, stamp }));
  return kept.length === 0 ? null : viewOf(row, priced, delivery);
}

type Found = {
  id: string;
  version: number;
  lines: { variantId: string; quantity: number }[];
  stamp: string;
  own: Record<string, number>;
  offers: unknown;
  last: Parameters<typeof readLast>[0];
};

const cartId: SQL = sql`${sql.placeholder('cartId')}::uuid`;

const look = ownStatement<Found>(
  () => sql`
    select c.id, c.version, c.lines, c.stamp, ${reservedByCartJson(cartId)} as own,
      ${forSaleAmong(variantsInCart(cartId))} as offers, ${lastQuote(cartId)} as last
    from ${cartContent(cartId)} as c`,
);

const mine = (): SQL => sql`with mine as (${claimCart(cartId, sql`${sql.placeholder('stamp')}`)})`;

const keep = ownStatement<{ id: string }>(() => sql`${mine()} ${inserting('mine')} returning id`);

/** The same with the key of the quote. */
const keepWithKey = ownStatement<{ id: string }>(
  () => sql`${mine()}, key as (${insertingKeyFrom('mine')}) ${inserting('mine')} returning id`,
);
