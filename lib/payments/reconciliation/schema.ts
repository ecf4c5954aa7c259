import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { DifferenceKind, Reached, Side, Subject } from './model.ts';

/** One comparison of a stretch of time with Stripe. */
export const reconciliationRun = pgTable(
  'reconciliation_run',
  {
    id: uuid().primaryKey(),
    /** The stretch compared: `fromAt` included, `untilAt` not. */
    fromAt: moment('from_at').notNull(),
    untilAt: moment('until_at').notNull(),
    startedAt: moment('started_at').notNull(),
    /** Null while it runs, or when its process died. */
    finishedAt: moment('finished_at'),
    startedBy: text('started_by').notNull(),
    /** How far it is: `{payments, refunds, disputes}` compared so far. */
    compared: jsonb().$type<Partial<Record<Subject, number>>>().notNull(),
    /** How far back it has come, by subject: another process goes on from there. */
    reached: jsonb().$type<Partial<Record<Subject, Reached>>>().notNull().default({}),
    progressedAt: moment('progressed_at').notNull().defaultNow(),
    /** Differences that it saw and that nobody had explained. */
    differences: integer().notNull().default(0),
  },
  table => [
    index('reconciliation_run_started').on(table.startedAt),
    // At most one is under way.
    uniqueIndex('reconciliation_run_under_way').on(sql`(finished_at is null)`).where(sql`finished_at is null`),
  ],
);

/** Something that Stripe has and we have not, or differently. Open until it is gone or a person has explained it. */
export const reconciliationDifference = pgTable(
  'reconciliation_difference',
  {
    id: uuid().primaryKey(),
    kind: text().$type<DifferenceKind>().notNull(),
    /** The object at Stripe, or our row where Stripe has none. */
    objectId: text('object_id').notNull(),
    paymentId: uuid('payment_id'),
    ours: jsonb().$type<Side | null>(),
    theirs: jsonb().$type<Side | null>(),
    foundAt: moment('found_at').notNull(),
    foundBy: uuid('found_by')
      .notNull()
      .references(() => reconciliationRun.id),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** A later run found both sides equal. */
    goneAt: moment('gone_at'),
    explainedAt: moment('explained_at'),
    explainedBy: text('explained_by'),
    explanation: text(),
  },
  table => [
    uniqueIndex('reconciliation_difference_open').on(table.kind, table.objectId).where(sql`gone_at is null`),
    index('reconciliation_difference_payment').on(table.paymentId).where(sql`payment_id is not null`),
    index('reconciliation_difference_found').on(table.foundAt),
    index('reconciliation_difference_waiting').on(table.foundAt).where(sql`gone_at is null and explained_at is null`),
  ],
);
