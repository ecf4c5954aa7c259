import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { type Reader, slot, slots, statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import {
  carried,
  freshKey,
  insertingKey,
  openCarried,
  openField,
  type PersonKey,
  readyKey,
  sealField,
} from '#lib/keyring/index.ts';
import { ERASED_ADDRESS, type PostalAddress } from '#lib/orders/index.ts';
import { COUNTRIES } from './address.ts';
import { type QuoteView, SHIPPING_METHODS } from './model.ts';
import type { Delivery, PricedCart } from './price-cart.ts';
import { quote } from './schema.ts';

/** How long a price is promised. */
export const QUOTE_VALID_FOR = 20 * MINUTE;
/** What a quote can be paid with. The same list goes to Elements and to Stripe: a difference dead-ends the buyer. */
export const PAYMENT_METHODS: readonly string[] = ['card'];

export type QuoteRow = Omit<typeof quote.$inferSelect, 'shipTo'> & { shipTo: PostalAddress | null };

/** Where a quote goes, as a selection reads it. */
const shipTo = openField(quote.shipTo, quote.id, ERASED_ADDRESS);

/** Keeps what is about to be shown, and returns it as the browser gets it. */
export async function saveQuote(tx: Tx, priced: PricedCart, delivery: Delivery, now: Date): Promise<QuoteView> {
  const row = quoteOf(priced, delivery, now);
  const { values, key } = sealedQuote(row);
  if (key) await keepKey(tx, key);
  await keep(tx, values);
  return viewOf(row, priced, delivery);
}

const { seq: _seq, ...COLUMNS } = getTableColumns(quote);
const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const keep = statement(on => on.insert(quote).values(slots(COLUMNS, KEYS)));
const keepKey = statement(insertingKey);

/** A quote as it is kept. One with an address has a key of its own, which goes when it goes; its row comes along. */
export function sealedQuote(row: Omit<QuoteRow, 'seq'>) {
  if (row.shipTo === null) return { values: { ...row, shipTo: null }, key: null };
  const { key, row: kept } = freshKey({ quote: row.id });
  return { values: { ...row, shipTo: sealField(key, quote.shipTo, row.id, row.shipTo) }, key: kept };
}

/** The same as the end of a statement of the caller's own: one row for each that `source` has. */
export const inserting = (source: string): SQL => {
  const names = sql.join(
    KEYS.map(key => sql.identifier(COLUMNS[key].name)),
    sql`, `,
  );
  const values = sql.join(
    KEYS.map(key => slot(COLUMNS[key], key)),
    sql`, `,
  );
  return sql`insert into ${quote} (${names}) select ${values} from ${sql.identifier(source)}`;
};

/** What a new quote takes over from the one before: who, where to and how. */
export type Last = Pick<QuoteRow, 'email' | 'shipTo' | 'shippingMethod'>;

const CARRIED = carried(quote.shipTo, sql`q.id`, sql`q.ship_to`);

/** The latest quote of a cart, as a piece of a statement of the caller's own, or null; `readLast` reads it. */
export const lastQuote = (cartId: SQL): SQL => sql`(
  select json_build_object('email', q.email, 'shipTo', ${CARRIED}, 'shippingMethod', q.shipping_method)
  from quote q where q.cart_id = ${cartId} order by q.seq desc limit 1)`;

/** What such a piece answered. */
export const readLast = (last: (Omit<Last, 'shipTo'> & { shipTo: string | null }) | null): Last | null =>
  last && { ...last, shipTo: last.shipTo === null ? null : openCarried(quote.shipTo, last.shipTo, ERASED_ADDRESS) };

/** What the browser is shown of a quote. */
export function viewOf(row: Omit<QuoteRow, 'seq'>, priced: PricedCart, delivery: Delivery): QuoteView {
  return {
    id: row.id,
    currency: priced.currency,
    lines: priced.lines,
    subtotalMinor: priced.subtotalMinor,
    shipping: priced.options,
    shippingMethod: priced.option?.id ?? null,
    shippingMinor: priced.shippingMinor,
    taxMinor: priced.taxMinor,
    taxLabel: priced.taxLabel,
    totalMinor: priced.totalMinor,
    paymentMethodTypes: [...PAYMENT_METHODS],
    expiresAt: row.expiresAt.toISOString(),
    countries: [...COUNTRIES],
    email: delivery.email,
    shipTo: delivery.shipTo,
  };
}

/** A quote, with the key of the account that is about to order by it. */
export type ShownQuote = QuoteRow & { buyerKey: PersonKey | null };

/** The quote of this cart, or null. Locking the cart has made it stand still. */
export async function findQuote(
  tx: Tx,
  { cartId, quoteId, accountId }: { cartId: string; quoteId: string; accountId: string | null },
): Promise<ShownQuote | null> {
  const [row] = await ofCart(tx, { cartId, quoteId, accountId });
  return row ?? null;
}

const ofCart = statement(on =>
  on
    .select({ ...getTableColumns(quote), shipTo, buyerKey: readyKey(sql`${sql.placeholder('accountId')}::uuid`) })
    .from(quote)
    .where(and(eq(quote.id, sql.placeholder('quoteId')), eq(quote.cartId, sql.placeholder('cartId')))),
);

/** What a cart was last priced as, or null. */
export async function latestQuote(reader: Reader, cartId: string): Promise<QuoteRow | null> {
  const [row] = await latest(reader, { cartId });
  return row ?? null;
}

const latest = statement(on =>
  on
    .select({ ...getTableColumns(quote), shipTo })
    .from(quote)
    .where(eq(quote.cartId, sql.placeholder('cartId')))
    .orderBy(desc(quote.seq))
    .limit(1),
);

/** The method of a stored quote. The column is text; a method that we no longer offer counts as not chosen. */
export const chosen = (row: Pick<QuoteRow, 'shippingMethod'> | null) =>
  SHIPPING_METHODS.find(method => method === row?.shippingMethod) ?? null;

/** What is kept of a priced cart: the row of a new quote. */
export const quoteOf = (priced: PricedCart, delivery: Delivery, now: Date): Omit<QuoteRow, 'seq'> => ({
  id: newId(now.getTime()),
  cartId: priced.cartId,
  cartVersion: priced.cartVersion,
  email: delivery.email,
  shipTo: delivery.shipTo,
  shippingMethod: priced.option?.id ?? null,
  lines: priced.lines.map(({ image: _image, available: _available, ...line }) => line),
  currency: priced.currency,
  subtotalMinor: priced.subtotalMinor,
  shippingMinor: priced.shippingMinor,
  taxMinor: priced.taxMinor,
  totalMinor: priced.totalMinor,
  paymentMethods: [...PAYMENT_METHODS],
  createdAt: now,
  expiresAt: later(now, QUOTE_VALID_FOR),
});
