import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { variant } from '#lib/catalog/schema.ts';
import { minorUnits, moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import type { OrderStatus, PostalAddress } from './model.ts';

/** An order: an immutable snapshot of what was offered, to whom and for how much, and where it stands. */
export const salesOrder = pgTable(
  'sales_order',
  {
    id: uuid().primaryKey(),
    /** What people quote: CP-<year>-<six digits or more>. */
    number: text().notNull().unique(),
    /** The cart it came from. At most one order per cart is under way at a time; one in review has left its cart. */
    cartId: uuid('cart_id').notNull(),
    accountId: uuid('account_id').references(() => account.id),
    status: text().$type<OrderStatus>().notNull(),
    email: text().notNull(),
    /** Sealed but for its country, which the books need without their buyer. */
    shipTo: jsonb('ship_to').$type<Sealed<PostalAddress>>().notNull(),
    currency: text().notNull(),
    subtotalMinor: minorUnits('subtotal_minor').notNull(),
    shippingMinor: minorUnits('shipping_minor').notNull(),
    /** The tax inside `totalMinor`. */
    taxMinor: minorUnits('tax_minor').notNull(),
    taxLabel: text('tax_label').notNull(),
    totalMinor: minorUnits('total_minor').notNull(),
    /** What was taken for it, what was sent back and what disputes hold: the ledger's sums for its payment. */
    receivedMinor: minorUnits('received_minor').notNull().default(0),
    refundedMinor: minorUnits('refunded_minor').notNull().default(0),
    disputedMinor: minorUnits('disputed_minor').notNull().default(0),
    shippingMethod: text('shipping_method').notNull(),
    arrivesFrom: date('arrives_from').notNull(),
    arrivesTo: date('arrives_to').notNull(),
    /** Hash of everything the buyer agreed to; a repeated submit with the same hash is the same order. */
    contentHash: text('content_hash').notNull(),
    placedAt: moment('placed_at').notNull(),
    paidAt: moment('paid_at'),
    closedAt: moment('closed_at'),
    /** When its lines left the cart. Set once, so that a late job never empties what was put in since. */
    cartClearedAt: moment('cart_cleared_at'),
    /** When its parcel was handed to the carrier. */
    shippedAt: moment('shipped_at'),
  },
  table => [
    uniqueIndex('sales_order_open_per_cart')
      .on(table.cartId)
      .where(sql`status in ('pending_payment', 'awaiting_funds')`),
    index('sales_order_of_cart').on(table.cartId, table.id),
    index('sales_order_placed_at').on(table.placedAt),
    index('sales_order_paid').on(table.paidAt, table.id).where(sql`paid_at is not null`),
    // What is still to be packed, the oldest first; not what was sent back unpacked.
    index('sales_order_to_ship')
      .on(table.paidAt, table.id)
      .where(
        sql`paid_at is not null and shipped_at is null and status in ('paid', 'fulfilling', 'partially_refunded')`,
      ),
    // The desk finds orders by the buyer’s address; read backwards, the latest first.
    index('sales_order_email').on(sql`lower(${table.email})`, table.id),
    index('sales_order_account').on(table.accountId, table.id).where(sql`account_id is not null`),
    check(
      'sales_order_total',
      sql`${table.totalMinor} > 0 and ${table.totalMinor} = ${table.subtotalMinor} + ${table.shippingMinor}`,
    ),
  ],
);

export const salesOrderItem = pgTable(
  'sales_order_item',
  {
    id: uuid().primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => variant.id),
    position: integer().notNull(),
    sku: text().notNull(),
    title: text().notNull(),
    artist: text().notNull(),
    /** The print's slug, for its picture and link. */
    slug: text().notNull(),
    choice: text().notNull(),
    quantity: integer().notNull(),
    unitMinor: minorUnits('unit_minor').notNull(),
    lineMinor: minorUnits('line_minor').notNull(),
    editionSize: integer('edition_size').notNull(),
    /** Given out when the order is paid. */
    editionNumbers: integer('edition_numbers').array(),
  },
  table => [
    unique('sales_order_item_variant').on(table.orderId, table.variantId),
    check(
      'sales_order_item_line',
      sql`${table.quantity} > 0 and ${table.lineMinor} = ${table.unitMinor} * ${table.quantity}`,
    ),
  ],
);

/** Stock promised to an order until it is paid (committed) or over (released), never both. */
export const inventoryReservation = pgTable(
  'inventory_reservation',
  {
    id: uuid().primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => variant.id),
    quantity: integer().notNull(),
    expiresAt: moment('expires_at').notNull(),
    releasedAt: moment('released_at'),
    committedAt: moment('committed_at'),
  },
  table => [
    unique('inventory_reservation_line').on(table.orderId, table.variantId),
    check('inventory_reservation_once', sql`${table.releasedAt} is null or ${table.committedAt} is null`),
    index('inventory_reservation_live').on(table.expiresAt).where(sql`released_at is null and committed_at is null`),
  ],
);

/** Every change of an order's status, in order. Append-only. */
export const orderTransition = pgTable(
  'order_transition',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    from: text().$type<OrderStatus>(),
    to: text().$type<OrderStatus>().notNull(),
    because: text().notNull(),
    at: moment('at').notNull(),
  },
  table => [index('order_transition_order').on(table.orderId)],
);

/** Where the parcel of an order goes instead, from when on: the newest holds. The order itself stays as it was placed. */
export const deliveryCorrection = pgTable(
  'delivery_correction',
  {
    id: uuid().primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    accountId: uuid('account_id').references(() => account.id),
    shipTo: jsonb('ship_to').$type<Sealed<PostalAddress>>().notNull(),
    at: moment('at').notNull(),
  },
  table => [
    index('delivery_correction_order').on(table.orderId, table.at),
    index('delivery_correction_account').on(table.accountId).where(sql`account_id is not null`),
  ],
);

/** A parcel. A trigger refuses the row unless the payment is captured, the risk decided and nothing disputed. */
export const shipment = pgTable(
  'shipment',
  {
    id: uuid().primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    carrier: text().notNull(),
    tracking: text(),
    shippedAt: moment('shipped_at').notNull(),
    delivered: boolean().notNull().default(false),
  },
  table => [index('shipment_order').on(table.orderId)],
);
