import { sql } from 'drizzle-orm';
import { bigint, customType, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { Evidence } from '#lib/control.ts';
import { moment } from '#lib/db/columns.ts';
import type { Result, Tally } from './model.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** One look at a promise, and what was found. Written by the SQL function `control_run_append` alone, each row chained to the one before it. */
export const controlRun = pgTable(
  'control_run',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    id: uuid().notNull().unique(),
    controlId: text('control_id').notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at').notNull(),
    /** When Postgres wrote it down, by its own clock. */
    recordedAt: moment('recorded_at').notNull(),
    /** `account:<id>` or `system:<job>`. */
    askedBy: text('asked_by').notNull(),
    result: text().$type<Result>().notNull(),
    says: text().notNull(),
    /** What breaks the promise, the first 50. */
    broken: jsonb().$type<readonly string[]>().notNull(),
    evidence: jsonb().$type<Evidence>().notNull(),
    previousHash: bytea('previous_hash').notNull(),
    hash: bytea().notNull().unique(),
  },
  table => [
    index('control_run_control').on(table.controlId, table.seq),
    index('control_run_started_at').on(table.startedAt),
  ],
);

/** One row: the end of the chain of runs. */
export const controlRunHead = pgTable('control_run_head', {
  id: smallint().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
});

/** Runs that somebody asked for together; a job goes through them, and the page shows how far it is. */
export const controlRound = pgTable(
  'control_round',
  {
    id: uuid().primaryKey(),
    askedBy: text('asked_by').notNull(),
    startedAt: moment('started_at').notNull(),
    controlIds: text('control_ids').array().notNull(),
    /** How many of them are done. */
    reached: integer().notNull().default(0),
    tally: jsonb().$type<Tally>().notNull(),
    finishedAt: moment('finished_at'),
  },
  table => [
    index('control_round_started_at').on(table.startedAt),
    index('control_round_under_way').on(table.startedAt).where(sql`finished_at is null`),
  ],
);
