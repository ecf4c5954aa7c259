import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Uses in one window. Rows past `expiresAt` mean nothing and are removed by a job. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    key: text().primaryKey(),
    used: integer().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  table => [index('rate_limit_expires_at').on(table.expiresAt)],
);
