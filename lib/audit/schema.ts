import { bigint, customType, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Written by the SQL function `audit_append` alone; triggers refuse every change. */
export const auditEvent = pgTable('audit_event', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  actor: text().notNull(),
  action: text().notNull(),
  target: text(),
  outcome: text().notNull(),
  detail: jsonb().notNull(),
  previousHash: bytea('previous_hash').notNull(),
  hash: bytea().notNull().unique(),
});

/** One row: the end of the chain. */
export const auditHead = pgTable('audit_head', {
  id: smallint().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
});
