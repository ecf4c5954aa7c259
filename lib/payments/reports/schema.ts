import { date, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { PaymentDay } from './model.ts';

/** A day (UTC) of money in figures, worked out anew while it may still change. */
export const paymentDay = pgTable('payment_day', {
  day: date().primaryKey(),
  figures: jsonb().$type<PaymentDay>().notNull(),
  countedAt: moment('counted_at').notNull(),
});
