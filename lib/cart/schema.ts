import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { variant } from '#lib/catalog/schema.ts';
import { minorUnits, moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';

/** A guest's or customer's cart. The cookie holds the token, the table its hash. `version` grows with every change. */
export const cart = pgTable(
  'cart',
  {
    id: uuid().primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Whose it is, once somebody has signed in with it. An account has one cart, on every device. */
    accountId: uuid('account_id').references(() => account.id),
    version: integer().notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  table => [
    index('cart_changed_at').on(table.changedAt),
    uniqueIndex('cart_account').on(table.accountId).where(sql`account_id is not null`),
  ],
);

/** Further tokens of an account's cart: one for each browser that its owner signed in with. */
export const cartKey = pgTable(
  'cart_key',
  {
    tokenHash: text('token_hash').primaryKey(),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => cart.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
  },
  table => [index('cart_key_cart').on(table.cartId), index('cart_key_created_at').on(table.createdAt)],
);

export const cartLine = pgTable(
  'cart_line',
  {
    cartId: uuid('cart_id')
      .notNull()
      .references(() => cart.id, { onDelete: 'cascade' }),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => variant.id),
    quantity: integer().notNull(),
    /** The price the buyer last saw for this line, so that a change can be told. */
    seenMinor: minorUnits('seen_minor').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  table => [
    primaryKey({ columns: [table.cartId, table.variantId] }),
    check('cart_line_quantity', sql`${table.quantity} between 1 and 10`),
  ],
);
