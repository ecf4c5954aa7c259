import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Method } from './model.ts';

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

/** A fresh proof of identity, given by a session for one action on one object. Rows past five minutes mean nothing. */
export const stepUp = pgTable(
  'step_up',
  {
    sessionId: uuid('session_id').notNull(),
    action: text().notNull(),
    object: text().notNull(),
    method: text().$type<Method>().notNull(),
    provedAt: moment('proved_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.sessionId, table.action, table.object] }),
    index('step_up_proved_at').on(table.provedAt),
  ],
);

/**
 * Something that two people must want. The first one's request is kept whole, the second one's approval runs it;
 * the database refuses that both are the same person.
 */
export const approvalRequest = pgTable(
  'approval_request',
  {
    id: uuid().primaryKey(),
    /** The operation's name. */
    operation: text().notNull(),
    /** What it is about, `<thing>:<id>`. */
    object: text().notNull(),
    input: jsonb().notNull(),
    reason: text().notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    decision: text().$type<'approved' | 'refused' | 'withdrawn' | 'expired'>(),
    note: text(),
  },
  table => [
    uniqueIndex('approval_request_open').on(table.operation, table.object).where(sql`decided_at is null`),
    index('approval_request_expires_at').on(table.expiresAt).where(sql`decided_at is null`),
    index('approval_request_object').on(table.object),
    index('approval_request_decided_at').on(table.decidedAt).where(sql`decided_at is not null`),
    check('approval_request_two_people', sql`decision <> 'approved' or decided_by <> asked_by`),
    check('approval_request_decided', sql`(decided_at is null) = (decision is null)`),
  ],
);
