import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { type ForSale, findForSale } from '#lib/catalog/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { UNDER_WAY_STATUSES } from './model.ts';
import { inventoryReservation, salesOrder, salesOrderItem } from './schema.ts';
import type { OrderRow } from './transition.ts';

export type OrderWithLines = {
  order: OrderRow;
  lines: (typeof salesOrderItem.$inferSelect & { image: ForSale['image'] | null })[];
};

/** The order with its lines in the buyer's order and their pictures, or null. */
export async function findOrder(reader: Reader, orderId: string): Promise<OrderWithLines | null> {
  const [order] = await reader.select().from(salesOrder).where(eq(salesOrder.id, orderId));
  if (!order) return null;
  const items = await reader
    .select()
    .from(salesOrderItem)
    .where(eq(salesOrderItem.orderId, orderId))
    .orderBy(asc(salesOrderItem.position));
  const known = await findForSale(
    reader,
    items.map(item => item.variantId),
  );
  const images = new Map(known.map(found => [found.variantId, found.image]));
  return { order, lines: items.map(item => ({ ...item, image: images.get(item.variantId) ?? null })) };
}

/** What the checkout must know of a cart's orders to tell a new purchase from a repeated one. */
export type CartOrder = Pick<
  OrderRow,
  'id' | 'number' | 'cartId' | 'status' | 'contentHash' | 'placedAt' | 'paidAt' | 'closedAt' | 'cartClearedAt'
>;

const CART_ORDER = {
  id: salesOrder.id,
  number: salesOrder.number,
  cartId: salesOrder.cartId,
  status: salesOrder.status,
  contentHash: salesOrder.contentHash,
  placedAt: salesOrder.placedAt,
  paidAt: salesOrder.paidAt,
  closedAt: salesOrder.closedAt,
  cartClearedAt: salesOrder.cartClearedAt,
};

/** The latest order made from a cart, or null. */
export async function latestOrderOf(reader: Reader, cartId: string): Promise<CartOrder | null> {
  const newestFirst = [desc(salesOrder.placedAt), desc(salesOrder.id)];
  const rows = await reader
    .select(CART_ORDER)
    .from(salesOrder)
    .where(eq(salesOrder.cartId, cartId))
    .orderBy(...newestFirst)
    .limit(1);
  return rows[0] ?? null;
}

/** One order as the checkout sees it, or null. */
export async function findCartOrder(reader: Reader, orderId: string): Promise<CartOrder | null> {
  const rows = await reader.select(CART_ORDER).from(salesOrder).where(eq(salesOrder.id, orderId));
  return rows[0] ?? null;
}

/** The order of a cart that is under way, or null; there is at most one. */
export async function orderUnderWay(reader: Reader, cartId: string): Promise<CartOrder | null> {
  const rows = await reader
    .select(CART_ORDER)
    .from(salesOrder)
    .where(and(eq(salesOrder.cartId, cartId), inArray(salesOrder.status, [...UNDER_WAY_STATUSES])));
  return rows[0] ?? null;
}

/** How much of each variant the cart's own order under way holds: to this buyer, that is still available. */
export async function reservedByCart(reader: Reader, cartId: string): Promise<ReadonlyMap<string, number>> {
  const order = await orderUnderWay(reader, cartId);
  if (!order) return new Map();
  const rows = await reader.select().from(inventoryReservation).where(eq(inventoryReservation.orderId, order.id));
  return new Map(rows.filter(row => !row.releasedAt && !row.committedAt).map(row => [row.variantId, row.quantity]));
}
