import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Severity } from '#lib/control.ts';
import { moment } from '#lib/db/columns.ts';
import { controlRun } from '../runs/schema.ts';
import type { FindingStep } from './model.ts';

/** A run of a control: what opened a finding, what saw it last, what closed it. */
const byRun = (name: string) => bigint(name, { mode: 'number' }).references(() => controlRun.seq);

/**
 * A broken promise that somebody has to mend: one open at a time for a control. A trigger (`control_finding_kept`) lets
 * nothing but a run that passed close it, and nothing change it afterwards.
 */
export const controlFinding = pgTable(
  'control_finding',
  {
    id: uuid().primaryKey(),
    controlId: text('control_id').notNull(),
    severity: text().$type<Severity>().notNull(),
    openedAt: moment('opened_at').notNull(),
    openedByRun: byRun('opened_by_run').notNull(),
    dueAt: moment('due_at').notNull(),
    /** Who sees to it, `account:<id>`; null while nobody may. */
    owner: text(),
    /** The last run that saw it broken, and what it said. */
    seenByRun: byRun('seen_by_run').notNull(),
    seenAt: moment('seen_at').notNull(),
    says: text().notNull(),
    broken: jsonb().$type<readonly string[]>().notNull(),
    remindedAt: moment('reminded_at'),
    closedAt: moment('closed_at'),
    closedByRun: byRun('closed_by_run'),
  },
  table => [
    uniqueIndex('control_finding_one_open').on(table.controlId).where(sql`closed_at is null`),
    index('control_finding_due').on(table.dueAt).where(sql`closed_at is null`),
    index('control_finding_opened_at').on(table.openedAt, table.id),
    index('control_finding_control').on(table.controlId, table.openedAt),
    check('control_finding_closed_by_run', sql`(closed_at is null) = (closed_by_run is null)`),
  ],
);

/** What happened to a finding, step by step. Append-only. */
export const controlFindingEvent = pgTable(
  'control_finding_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    findingId: uuid('finding_id')
      .notNull()
      .references(() => controlFinding.id),
    at: moment('at').notNull(),
    actor: text().notNull(),
    step: text().$type<FindingStep>().notNull(),
    says: text(),
  },
  table => [index('control_finding_event_finding').on(table.findingId, table.seq)],
);
