import { sql } from 'drizzle-orm';
import { bigint, check, customType, index, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Damage, Filter } from './model.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Written by the SQL function `audit_append` alone; triggers refuse every change. */
export const auditEvent = pgTable(
  'audit_event',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    target: text(),
    outcome: text().notNull(),
    /** Where the request came from: its id, and keyed hashes of the address and the device. Null for rows of the first format. */
    origin: jsonb(),
    detail: jsonb().notNull(),
    previousHash: bytea('previous_hash').notNull(),
    hash: bytea().notNull().unique(),
  },
  table => [
    index('audit_event_actor').on(table.actor, table.seq),
    index('audit_event_target').on(table.target, table.seq),
    index('audit_event_action').on(table.action, table.seq),
    index('audit_event_at').on(table.at),
    index('audit_event_refused').on(table.seq).where(sql`outcome = 'refused'`),
  ],
);

/** One row: the end of the chain. */
export const auditHead = pgTable('audit_head', {
  id: smallint().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
});

/** A signed statement of where the chain stood; the same line is written to a second place. */
export const auditCheckpoint = pgTable(
  'audit_checkpoint',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    hash: bytea().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    keyId: text('key_id').notNull(),
    signature: bytea().notNull(),
  },
  table => [index('audit_checkpoint_key').on(table.keyId, table.seq)],
);

/** One verification of the chain: how far it came, and what it found. Taken up again where it was left. */
export const auditRun = pgTable(
  'audit_run',
  {
    id: uuid().primaryKey(),
    /** `account:<id>` or `system:<job>`. */
    askedBy: text('asked_by').notNull(),
    startedAt: moment('started_at').notNull(),
    /** The last row that was found good, and its hash. */
    reachedSeq: bigint('reached_seq', { mode: 'number' }).notNull(),
    reachedHash: bytea('reached_hash').notNull(),
    /** Where the chain ended when it was last looked at. */
    headSeq: bigint('head_seq', { mode: 'number' }).notNull(),
    finishedAt: moment('finished_at'),
    /** The first row that is not as it was written, and what was done; null when the chain is whole. */
    brokenSeq: bigint('broken_seq', { mode: 'number' }),
    brokenKind: text('broken_kind').$type<Damage>(),
    says: text(),
  },
  table => [index('audit_run_started_at').on(table.startedAt), index('audit_run_finished_at').on(table.finishedAt)],
);

/** Leave to download a part of the ledger: given to one person, by a second one, for a day. */
export const auditExport = pgTable(
  'audit_export',
  {
    id: uuid().primaryKey(),
    /** `account:<id>`, both. */
    askedBy: text('asked_by').notNull(),
    approvedBy: text('approved_by').notNull(),
    filter: jsonb().$type<Filter>().notNull(),
    givenAt: moment('given_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  table => [
    index('audit_export_asked_by').on(table.askedBy, table.expiresAt),
    check('audit_export_two_people', sql`approved_by <> asked_by`),
  ],
);
