import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { payment } from '../schema.ts';

/** That somebody whose payment it should be said that it was not theirs: once for a payment. */
export const paymentReport = pgTable('payment_report', {
  paymentId: uuid('payment_id')
    .primaryKey()
    .references(() => payment.id),
  at: moment('at').notNull(),
  /** As the audit ledger names them. */
  actor: text().notNull(),
});
