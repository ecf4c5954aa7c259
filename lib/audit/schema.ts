import { bigint, customType, index, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';

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
  ],
);

/** One row: the end of the chain. */
export const auditHead = pgTable('audit_head', {
  id: smallint().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
});

/** A signed statement of where the chain stood; the same line is written to a second place. */
export const auditCheckpoint = pgTable('audit_checkpoint', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  hash: bytea().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  keyId: text('key_id').notNull(),
  signature: bytea().notNull(),
});
