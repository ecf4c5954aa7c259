import { sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { slot, slots, statements, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { freshKey, insertingKey, type PersonKey } from '#lib/keyring/index.ts';
import { sealedAddress } from './address.ts';
import type { OrderLine, PostalAddress } from './model.ts';
import { nextOrderNumber } from './order-number.ts';
import { takeAll } from './reservations.ts';
import { inventoryReservation, orderTransition, salesOrder, salesOrderItem } from './schema.ts';

/** How long stock waits for a payment under way. */
export const RESERVED_FOR = 30 * MINUTE;

/** What the buyer agreed to, priced by the checkout. Amounts in minor units of `currency`. */
export type OrderDraft = {
  cartId: string;
  accountId: string | null;
  email: string;
  shipTo: PostalAddress;
  currency: string;
  lines: readonly OrderLine[];
  shippingMinor: number;
  /** The tax inside the total. */
  taxMinor: number;
  taxLabel: string;
  shippingMethod: string;
  /** Calendar days, `YYYY-MM-DD`. */
  arrivesFrom: string;
  arrivesTo: string;
  contentHash: string;
  /** The key of whose it is; without one the order gets a key of its own. */
  key?: PersonKey | null;
  now: Date;
};

/**
 * Writes an order with its lines and reserves their stock for 30 minutes. Sums are made here, from the lines.
 * Throws SoldOut naming the lines that are short; the unique index refuses a second open order of one cart.
 */
export async function createOrder(tx: Tx, draft: OrderDraft): Promise<string> {
  const { lines, now, key: known, ...agreed } = draft;
  const id = newId<'order'>(now.getTime());
  const subtotalMinor = lines.reduce((sum, line) => sum + line.lineMinor, 0);
  const totalMinor = subtotalMinor + draft.shippingMinor;
  const { key, row: fresh } = known ? { key: known, row: null } : freshKey({ order: id });
  const shipTo = sealedAddress(key, id, agreed.shipTo);
  const row = { ...agreed, shipTo, id, subtotalMinor, totalMinor, status: 'pending_payment', placedAt: now };
  const rows = lines.flatMap((line, n) => {
    const kept = { ...line, id: newId(), position: n, reservation: newId() };
    return Object.entries(kept).map(([key, value]) => [`${key}${n}`, value] as const);
  });
  const expiresAt = later(now, RESERVED_FOR);
  const year = String(now.getUTCFullYear());
  const values = { ...fresh, ...Object.fromEntries(rows), ...row, year, expiresAt, to: row.status, because: 'placed' };
  // Sent together: the order first, then the shelf, line after line in lock order.
  await Promise.all([place(tx, [lines.length, fresh ? 'own key' : 'known key'], values), takeAll(tx, lines)]);
  return id;
}

const ORDER = [
  ...([
    'id',
    'cartId',
    'accountId',
    'status',
    'email',
    'shipTo',
    'currency',
    'subtotalMinor',
    'shippingMinor',
  ] as const),
  ...(['taxMinor', 'taxLabel', 'totalMinor', 'shippingMethod', 'arrivesFrom', 'arrivesTo', 'contentHash'] as const),
  'placedAt' as const,
];
const LINE = [
  ...(['id', 'variantId', 'position', 'sku', 'title', 'artist', 'slug', 'choice', 'quantity'] as const),
  ...(['unitMinor', 'lineMinor', 'editionSize'] as const),
];

/** An order of so many lines, what it reserves, its key and the first line of its history: one statement. */
const place = statements((on, [count, key]: readonly [number, 'own key' | 'known key']) => {
  const each = Array.from({ length: count }, (_, n) => n);
  const orderId = slot(salesOrderItem.orderId, 'id');
  const order = { ...slots(salesOrder, ORDER), number: nextOrderNumber(sql.placeholder('year')) };
  const items = each.map(n => ({ ...slots(salesOrderItem, LINE, n), orderId }));
  const reserved = each.map(n => ({
    ...{ id: slot(inventoryReservation.id, `reservation${n}`), orderId },
    ...slots(inventoryReservation, ['variantId', 'quantity'], n),
    ...slots(inventoryReservation, ['expiresAt']),
  }));
  const { at } = orderTransition;
  const line = { orderId, from: null, ...slots(orderTransition, ['to', 'because']), at: slot(at, 'placedAt') };
  const kept = { id: inventoryReservation.id };
  return on
    .with(
      on.$with('placed').as(on.insert(salesOrder).values(order).returning({ id: salesOrder.id })),
      on.$with('listed').as(on.insert(salesOrderItem).values(items).returning({ id: salesOrderItem.id })),
      ...(key === 'own key' ? [on.$with('key').as(insertingKey(on))] : []),
      on.$with('kept').as(on.insert(inventoryReservation).values(reserved).returning(kept)),
    )
    .insert(orderTransition)
    .values(line);
});
