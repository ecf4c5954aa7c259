import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { type Reader, slots, statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { COUNTRIES } from './address.ts';
import { type QuoteView, SHIPPING_METHODS } from './model.ts';
import type { Delivery, PricedCart } from './price-cart.ts';
import { quote } from './schema.ts';

/** How long a price is promised. */
export const QUOTE_VALID_FOR = 20 * MINUTE;
/** What a quote can be paid with. The same list goes to Elements and to Stripe: a difference dead-ends the buyer. */
export const PAYMENT_METHODS: readonly string[] = ['card'];

export type QuoteRow = typeof quote.$inferSelect;

/** Keeps what is about to be shown, and returns it as the browser gets it. */
export async function saveQuote(tx: Tx, priced: PricedCart, delivery: Delivery, now: Date): Promise<QuoteView> {
  const row = rowOf(priced, delivery, now);
  await keep(tx, row);
  return viewOf(row, priced, delivery);
}

const keep = statement(on => {
  const { seq: _seq, ...columns } = getTableColumns(quote);
  return on.insert(quote).values(slots(columns, Object.keys(columns) as (keyof typeof columns)[]));
});

/** What the browser is shown of a quote. */
function viewOf(row: Omit<QuoteRow, 'seq'>, priced: PricedCart, delivery: Delivery): QuoteView {
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

/** The quote of this cart, or null. Locking the cart has made it stand still. */
export async function findQuote(tx: Tx, cartId: string, quoteId: string): Promise<QuoteRow | null> {
  const [row] = await ofCart(tx, { cartId, quoteId });
  return row ?? null;
}

const ofCart = statement(on =>
  on
    .select()
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
    .select()
    .from(quote)
    .where(eq(quote.cartId, sql.placeholder('cartId')))
    .orderBy(desc(quote.seq))
    .limit(1),
);

/** The method of a stored quote. The column is text; a method that we no longer offer counts as not chosen. */
export const chosen = (row: Pick<QuoteRow, 'shippingMethod'> | null) =>
  SHIPPING_METHODS.find(method => method === row?.shippingMethod) ?? null;

const rowOf = (priced: PricedCart, delivery: Delivery, now: Date): Omit<QuoteRow, 'seq'> => ({
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
