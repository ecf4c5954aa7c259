import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';

/**
 * The one customer at Stripe that an account has; its cards are kept there, none here. The row comes first and is
 * the idempotency key of the call that makes the customer, so that an answer that was lost makes no second one.
 */
export const stripeCustomer = pgTable('stripe_customer', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  /** Null while Stripe has not answered. */
  stripeCustomerId: text('stripe_customer_id').unique(),
  createdAt: moment('created_at').notNull(),
});
