import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { ProbeResult } from './model.ts';

/** An assessment that the shop made of itself: begun, gone on with, and then it stays as it is, for three years. */
export const assessment = pgTable(
  'assessment',
  {
    id: uuid().primaryKey(),
    /** `account:<id>` or `system:<job>`. */
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    origin: text().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    results: jsonb().$type<readonly ProbeResult[]>().notNull(),
    failed: text(),
  },
  table => [index('assessment_asked_at').on(table.askedAt), index('assessment_finished_at').on(table.finishedAt)],
);
