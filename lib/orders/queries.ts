import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type ForSale, findForSale } from '#lib/catalog/index.ts';
import { type Reader, statement } from '#lib/db/index.ts';
import { ORDER_COLUMNS } from './address.ts';
import { isUnderWay, UNDER_WAY_STATUSES } from './model.ts';
import { salesOrder, salesOrderItem } from './schema.ts';
import type { OrderRow } from './transition.ts';

export type OrderWithLines = {
  order: OrderRow;
  lines: (typeof salesOrderItem.$inferSelect & { image: ForSale['image'] | null })[];
};

/** The order with its lines in the buyer's order and their pictures, or null. */
export async function findOrder(reader: Reader, orderId: string): Promise<OrderWithLines | null> {
  const [order] = await reader.select(ORDER_COLUMNS).from(salesOrder).where(eq(salesOrder.id, orderId));
  return order ? { order, lines: await linesOf(reader, orderId) } : null;
}

/** The lines of an order in the buyer's order, with their pictures. */
export async function linesOf(reader: Reader, orderId: string): Promise<OrderWithLines['lines']> {
  const items = await itemsOf(reader, { orderId });
  const known = await findForSale(
    reader,
    items.map(item => item.variantId),
  );
  const images = new Map(known.map(found => [found.variantId, found.image]));
  return items.map(item => ({ ...item, image: images.get(item.variantId) ?? null }));
}

const itemsOf = statement(on =>
  on
    .select()
    .from(salesOrderItem)
    .where(eq(salesOrderItem.orderId, sql.placeholder('orderId')))
    .orderBy(asc(salesOrderItem.position)),
);

/** What the checkout must know of a cart's orders to tell a new purchase from a repeated one. */
export type CartOrder = Pick<
  OrderRow,
  | 'id'
  | 'number'
  | 'cartId'
  | 'accountId'
  | 'status'
  | 'contentHash'
  | 'placedAt'
  | 'paidAt'
  | 'closedAt'
  | 'cartClearedAt'
>;

const CART_ORDER = {
  id: salesOrder.id,
  number: salesOrder.number,
  cartId: salesOrder.cartId,
  accountId: salesOrder.accountId,
  status: salesOrder.status,
  contentHash: salesOrder.contentHash,
  placedAt: salesOrder.placedAt,
  paidAt: salesOrder.paidAt,
  closedAt: salesOrder.closedAt,
  cartClearedAt: salesOrder.cartClearedAt,
};

/**
 * When an order was decided, among those of its cart: numbers are drawn under the cart's lock. The moments of two
 * presses say nothing about that, as the one that pressed first may have waited longest.
 */
export const inTurn = sql<number>`split_part(${salesOrder.number}, '-', 3)::bigint`;

/** More than are ever asked for: a cart has one order under way, its latest, and an account's cart lives for ever. */
const MOST_OF_CART = 20;

/**
 * The latest orders made from a cart, latest first, as one statement saw them. Payments move orders on without asking
 * the cart, so whoever decides by two of them must not read twice.
 */
export const ordersOfCart = (reader: Reader, cartId: string): Promise<CartOrder[]> => ofCart(reader, { cartId });

const ofCart = statement(on =>
  on
    .select(CART_ORDER)
    .from(salesOrder)
    .where(
      sql`${salesOrder.id} in (select of_cart.id from ${salesOrder} of_cart
        where of_cart.cart_id = ${sql.placeholder('cartId')} order by of_cart.id desc limit ${MOST_OF_CART})`,
    )
    .orderBy(desc(inTurn)),
);

/** The pieces that an order is for, by variant. */
export async function quantitiesOf(reader: Reader, orderId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await quantities(reader, { orderId });
  return new Map(rows.map(row => [row.variantId, row.quantity]));
}

const quantities = statement(on =>
  on
    .select({ variantId: salesOrderItem.variantId, quantity: salesOrderItem.quantity })
    .from(salesOrderItem)
    .where(eq(salesOrderItem.orderId, sql.placeholder('orderId'))),
);

/** One order as the checkout sees it, or null. */
export async function findCartOrder(reader: Reader, orderId: string): Promise<CartOrder | null> {
  const [row] = await cartOrder(reader, { orderId });
  return row ?? null;
}

const cartOrder = statement(on =>
  on
    .select(CART_ORDER)
    .from(salesOrder)
    .where(eq(salesOrder.id, sql.placeholder('orderId'))),
);

/** How much of each variant the cart's own order under way holds: to this buyer, that is still available. */
export async function reservedByCart(reader: Reader, cartId: string): Promise<ReadonlyMap<string, number>> {
  const order = (await ordersOfCart(reader, cartId)).find(it => isUnderWay(it.status));
  return order ? quantitiesOf(reader, order.id) : new Map();
}

/** The same as a piece of a statement of the caller's own: pieces by variant, as a JSON object. */
export const reservedByCartJson = (cartId: SQL): SQL => sql`(
  select coalesce(json_object_agg(i.variant_id, i.quantity), '{}') from sales_order o
  join sales_order_item i on i.order_id = o.id
  where o.cart_id = ${cartId} and o.status in (${UNDER_WAY}))`;

const UNDER_WAY = sql.raw(UNDER_WAY_STATUSES.map(status => `'${status}'`).join());
