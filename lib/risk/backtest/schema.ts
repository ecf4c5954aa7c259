import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { hash64, minorUnits, moment } from '#lib/db/columns.ts';
import type { RiskOutcome } from '../model.ts';

/**
 * A version of the rules, asked again about presses of the pay button that are stored. What it said when it was begun is
 * kept with it: a draft may change meanwhile. `reached` is the last evaluation that was taken in, so that any process goes on.
 */
export const riskBacktest = pgTable(
  'risk_backtest',
  {
    id: uuid().primaryKey(),
    version: integer().notNull(),
    rules: jsonb().notNull(),
    fromAt: moment('from_at').notNull(),
    untilAt: moment('until_at').notNull(),
    status: text({ enum: ['running', 'done', 'canceled'] }).notNull(),
    reached: uuid(),
    done: integer().notNull().default(0),
    /** How many there are; null until they are counted. */
    total: integer(),
    /** What was added up so far. */
    result: jsonb().notNull(),
    askedBy: text('asked_by').notNull(),
    startedAt: moment('started_at').notNull(),
    progressedAt: moment('progressed_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  table => [
    index('risk_backtest_running').on(table.progressedAt).where(sql`finished_at is null`),
    index('risk_backtest_version').on(table.version, table.id),
  ],
);

/** A press that the version would have answered otherwise than the shop did. */
export const riskBacktestFlip = pgTable(
  'risk_backtest_flip',
  {
    backtestId: uuid('backtest_id')
      .notNull()
      .references(() => riskBacktest.id, { onDelete: 'cascade' }),
    attemptId: uuid('attempt_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    before: text().$type<RiskOutcome>().notNull(),
    after: text().$type<RiskOutcome>().notNull(),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: text().notNull(),
    /** What the payment turned out to be; null while nobody knows. */
    fraud: boolean(),
    /** Whoever paid: they are counted, and not known. */
    customer: hash64('customer'),
    /** Rules whose hits made the difference. */
    rules: text().array().notNull(),
    at: moment('at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.backtestId, table.attemptId] }),
    index('risk_backtest_flip_pair').on(table.backtestId, table.before, table.after, table.attemptId),
  ],
);
