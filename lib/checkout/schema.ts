import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cart } from '#lib/cart/schema.ts';
import { minorUnits, moment } from '#lib/db/columns.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import type { PostalAddress } from '#lib/orders/model.ts';
import type { QuoteLine } from './model.ts';

/** What was shown to the buyer: prices, shipping, tax and total for one cart and address. Placing compares against it. */
export const quote = pgTable(
  'quote',
  {
    id: uuid().primaryKey(),
    /** Counts up under the cart's lock. Moments do not tell which of two quotes came last: they are those of the requests. */
    seq: bigserial({ mode: 'number' }).notNull(),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => cart.id, { onDelete: 'cascade' }),
    cartVersion: integer('cart_version').notNull(),
    email: text(),
    shipTo: jsonb('ship_to').$type<Sealed<PostalAddress>>(),
    shippingMethod: text('shipping_method'),
    lines: jsonb().$type<QuoteLine[]>().notNull(),
    currency: text().notNull(),
    subtotalMinor: minorUnits('subtotal_minor').notNull(),
    shippingMinor: minorUnits('shipping_minor'),
    taxMinor: minorUnits('tax_minor'),
    totalMinor: minorUnits('total_minor'),
    paymentMethods: text('payment_methods').array().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  table => [index('quote_cart').on(table.cartId, table.seq), index('quote_expires_at').on(table.expiresAt)],
);
