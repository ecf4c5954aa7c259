import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';

/** The one customer at Stripe that an account has; its cards are kept there, none here. */
export const stripeCustomer = pgTable('stripe_customer', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  stripeCustomerId: text('stripe_customer_id').notNull().unique(),
  createdAt: moment('created_at').notNull(),
});
