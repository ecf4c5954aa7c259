import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/**
 * What retention did to a table on a day (in UTC). `gone` is counted in the transaction that lets the rows go, so that it
 * is right however often a run is killed; `heldBack`, and why, is what its last run of the day found.
 */
export const retentionReport = pgTable(
  'retention_report',
  {
    /** A table, or a column of one (`payment_attempt.ip`). */
    table: text().notNull(),
    day: date().notNull(),
    /** Rows whose time was over. */
    due: integer().notNull().generatedAlwaysAs(sql`gone + held_back`),
    gone: integer().notNull().default(0),
    heldBack: integer('held_back').notNull().default(0),
    /** How many were held back, by why. */
    because: jsonb().$type<Record<string, number>>().notNull().default({}),
    at: moment('at').notNull(),
  },
  table => [primaryKey({ columns: [table.table, table.day] }), index('retention_report_day').on(table.day)],
);
