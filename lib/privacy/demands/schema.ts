import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import type { Category } from '#lib/personal-data.ts';

/**
 * What an authority demands about the person behind an order, and by which law. A row is there once two people wanted
 * it answered. Append-only; each time that the answer is taken is a row of the ledger of disclosures.
 */
export const authorityDemand = pgTable(
  'authority_demand',
  {
    id: uuid().primaryKey(),
    authority: text().notNull(),
    /** Their file number. */
    reference: text().notNull(),
    /** The law that they go by, with its paragraph. */
    law: text().notNull(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    /** The drawers of the map that are answered from, and no others. */
    categories: text().array().$type<Category[]>().notNull(),
    because: text().notNull(),
    askedBy: text('asked_by').notNull(),
    approvedBy: text('approved_by').notNull(),
    approvedAt: moment('approved_at').notNull(),
  },
  table => [
    index('authority_demand_order').on(table.orderId),
    index('authority_demand_latest').on(table.approvedAt, table.id),
  ],
);
