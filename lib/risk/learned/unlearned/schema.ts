import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { hash64, moment } from '#lib/db/columns.ts';

/** Somebody whose payments nothing is learned from, by the hashes that a press is kept with, as long as a row says so. */
export const riskUnlearned = pgTable(
  'risk_unlearned',
  {
    kind: text({ enum: ['account', 'email'] }).notNull(),
    hash: hash64('hash').notNull(),
    /** What asks for it. */
    limitId: uuid('limit_id').notNull(),
    since: moment('since').notNull(),
  },
  table => [
    primaryKey({ columns: [table.hash, table.kind, table.limitId] }),
    index('risk_unlearned_limit').on(table.limitId),
  ],
);
