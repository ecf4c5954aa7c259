import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/** A walk through everything that is stored, in search of card data: how far it is, and what was read. */
export const cardWalk = pgTable(
  'card_walk',
  {
    id: uuid().primaryKey(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    /** The place that is walked through, a table or a folder; null before the first. */
    at: text(),
    /** The row or the part of a file up to which it was read, sealed: a key may hold what it should not. Null at its end. */
    reached: text(),
    /** Places walked to their end, of how many there were when it was last gone on with. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    rows: bigint({ mode: 'number' }).notNull().default(0),
    bytes: bigint({ mode: 'number' }).notNull().default(0),
    /** Values with a long number in them, and values that lay under a seal: what was looked at closely. */
    longNumbers: bigint('long_numbers', { mode: 'number' }).notNull().default(0),
    opened: bigint({ mode: 'number' }).notNull().default(0),
    /** What could not be read. */
    unseen: text().array().notNull().default(sql`'{}'`),
  },
  table => [
    uniqueIndex('card_walk_under_way').on(sql`(true)`).where(sql`finished_at is null`),
    index('card_walk_finished_at').on(table.finishedAt),
  ],
);

/**
 * Where something like card data was found: never what. It stays until a walk came by that place again and found nothing
 * there; what was found when is in the runs of the control.
 */
export const cardFound = pgTable(
  'card_found',
  {
    /** `<table>.<column>:<row as Postgres names it>`, or the folder. */
    place: text().primaryKey(),
    /** The table or folder as `card_walk.at` names it. */
    at: text().notNull(),
    foundAt: moment('found_at').notNull(),
    /** The walk that last came by it. */
    walkId: uuid('walk_id').notNull(),
  },
  table => [index('card_found_at').on(table.at)],
);

export type Walk = typeof cardWalk.$inferSelect;
