import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Revealed } from './model.ts';

/**
 * A member of staff asked to see what is left out for them. Whose it is, is said by the keys that are known of it: no
 * foreign keys, because the record outlives the order. Rows are only added, and go three years later.
 */
export const privacyReveal = pgTable(
  'privacy_reveal',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id'),
    orderId: uuid('order_id'),
    paymentId: uuid('payment_id'),
    what: text().array().$type<Revealed[]>().notNull(),
    /** As the audit ledger names them; its person is told that it was one of the staff, and not which. */
    by: text().notNull(),
    because: text().notNull(),
    at: moment('at').notNull(),
  },
  table => [
    check('privacy_reveal_of', sql`num_nonnulls(account_id, order_id, payment_id) > 0`),
    index('privacy_reveal_account').on(table.accountId, table.at).where(sql`account_id is not null`),
    index('privacy_reveal_order').on(table.orderId).where(sql`order_id is not null`),
    index('privacy_reveal_payment').on(table.paymentId).where(sql`payment_id is not null`),
    index('privacy_reveal_by').on(table.by, table.at),
    index('privacy_reveal_at').on(table.at),
  ],
);
