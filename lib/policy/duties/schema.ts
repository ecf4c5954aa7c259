import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { tableOfPieces } from '#lib/sealed-files/schema.ts';

/** From when a duty is owed: the first time that this shop knew of it. Its first period runs from then. */
export const dutyStart = pgTable('duty_start', {
  dutyId: text('duty_id').primaryKey(),
  since: moment('since').notNull(),
});

/** That a duty was done: when, by whom, and what came of it. Append-only; what was wrong is put right by another row. */
export const dutyDone = pgTable(
  'duty_done',
  {
    id: uuid().primaryKey(),
    dutyId: text('duty_id').notNull(),
    /** When it was done, which may be days before it is put down here. */
    doneAt: moment('done_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    /** `account:<id>`, or `system:<job>` where the shop itself saw it done. */
    by: text().notNull(),
    note: text().notNull(),
  },
  table => [index('duty_done_duty').on(table.dutyId, table.doneAt), index('duty_done_at').on(table.doneAt)],
);

/** A file that shows it: what it is was read from its bytes. Append-only. */
export const dutyEvidence = pgTable(
  'duty_evidence',
  {
    id: uuid().primaryKey(),
    doneId: uuid('done_id')
      .notNull()
      .references(() => dutyDone.id),
    name: text().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
  },
  table => [index('duty_evidence_done').on(table.doneId), check('duty_evidence_bytes', sql`bytes > 0`)],
);

/** The file itself in sealed pieces. Append-only. */
export const dutyEvidencePart = tableOfPieces('duty_evidence_part', 'evidence_id', () => dutyEvidence.id);

/** That somebody was told that a duty is due or overdue, so that it is told once. */
export const dutyReminder = pgTable(
  'duty_reminder',
  {
    dutyId: text('duty_id').notNull(),
    /** Of which due date, and at which step before or after it. */
    dueAt: moment('due_at').notNull(),
    step: text().notNull(),
    at: moment('at').notNull(),
  },
  table => [primaryKey({ columns: [table.dutyId, table.dueAt, table.step] })],
);
