import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { StaffRole } from '#lib/access/model.ts';
import { moment } from '#lib/db/columns.ts';

/** A person who can sign in: a customer, or staff when a role is granted. */
export const account = pgTable(
  'account',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    disabledAt: moment('disabled_at'),
  },
  table => [uniqueIndex('account_email').on(sql`lower(${table.email})`)],
);

export const accountPassword = pgTable('account_password', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  /** argon2id in PHC form. */
  hash: text().notNull(),
  setAt: moment('set_at').notNull().defaultNow(),
});

/** A role while `revokedAt` is null: a record with who and when, not a flag. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    role: text().$type<StaffRole>().notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: moment('granted_at').notNull().defaultNow(),
    revokedAt: moment('revoked_at'),
  },
  table => [uniqueIndex('role_grant_live').on(table.accountId, table.role).where(sql`revoked_at is null`)],
);

/** Security training that was passed; payment permissions end with the last `validUntil`. */
export const trainingRecord = pgTable(
  'training_record',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    module: text().notNull(),
    passedAt: moment('passed_at').notNull(),
    validUntil: moment('valid_until').notNull(),
  },
  table => [primaryKey({ columns: [table.accountId, table.module, table.passedAt] })],
);

/** A signed-in browser. The cookie holds an opaque token, the table its hash, so a leak of the table signs nobody in. */
export const session = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    idleExpiresAt: moment('idle_expires_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    revokedBecause: text('revoked_because'),
  },
  table => [index('session_account').on(table.accountId)],
);
