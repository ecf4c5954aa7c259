import { sql } from 'drizzle-orm';
import { index, integer, interval, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Method } from '#lib/access/model.ts';
import { moment } from '#lib/db/columns.ts';
import type { Sealed } from '#lib/keyring/model.ts';

/** A person who can sign in: a customer, or staff when a role is granted. */
export const account = pgTable(
  'account',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().$type<Sealed<string>>().notNull(),
    /** When this address was last proved to be theirs; null until then. */
    emailVerifiedAt: moment('email_verified_at'),
    emailChangedAt: moment('email_changed_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    disabledAt: moment('disabled_at'),
    disabledBecause: text('disabled_because'),
    /** After a recovery: refunds, exports and changes of the e-mail wait until then. */
    heldUntil: moment('held_until'),
    /** The last sign-in, for staff accounts that nobody uses. */
    lastSignInAt: moment('last_sign_in_at'),
  },
  table => [uniqueIndex('account_email').on(sql`lower(${table.email})`)],
);

const ofAccount = () =>
  uuid('account_id')
    .notNull()
    .references(() => account.id);

export const accountPassword = pgTable('account_password', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  /** argon2id in PHC form. */
  hash: text().notNull(),
  setAt: moment('set_at').notNull().defaultNow(),
});

/** Passwords that staff had before: the last four are not taken again. */
export const formerPassword = pgTable(
  'former_password',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    hash: text().notNull(),
    replacedAt: moment('replaced_at').notNull(),
  },
  table => [index('former_password_account').on(table.accountId, table.replacedAt)],
);

/**
 * A signed-in browser. The cookie holds an opaque token, the table its hash, so a leak of the table signs nobody in.
 * `open` stands for its account; `pending` waits for the second factor, `restricted` for a proof because something
 * looked wrong: both are guests until then.
 */
export const session = pgTable(
  'session',
  {
    id: uuid().notNull().unique().default(sql`gen_random_uuid()`),
    tokenHash: text('token_hash').primaryKey(),
    accountId: ofAccount(),
    state: text().$type<'open' | 'pending' | 'restricted'>().notNull().default('open'),
    /** Why it is restricted. */
    because: text(),
    level: smallint().$type<1 | 2>().notNull().default(1),
    /** What was proved in it. */
    methods: text().array().$type<Method[]>().notNull().default(sql`'{}'`),
    authenticatedAt: moment('authenticated_at').notNull().defaultNow(),
    /** Level 2 falls back to 1 then. */
    levelExpiresAt: moment('level_expires_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    idleFor: interval('idle_for').notNull().default('15 minutes'),
    idleExpiresAt: moment('idle_expires_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    deviceId: uuid('device_id').references(() => knownDevice.id),
    /** What a person recognises: "Firefox on Windows", and the network, "203.0.113.0/24". */
    deviceName: text('device_name'),
    network: text(),
    revokedAt: moment('revoked_at'),
    revokedBecause: text('revoked_because'),
  },
  table => [
    index('session_account').on(table.accountId),
    index('session_expires_at').on(table.expiresAt),
    index('session_device').on(table.deviceId),
  ],
);

/** A browser that an account has signed in with before, by a cookie that outlives its sessions. */
export const knownDevice = pgTable(
  'known_device',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    tokenHash: text('token_hash').notNull(),
    name: text().notNull(),
    /** Keyed hashes of the networks that it was seen on. */
    networks: text().array().notNull().default(sql`'{}'`),
    firstSeenAt: moment('first_seen_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** When a sign-in with it was first completed. Until then it is not known: a right password alone makes it nothing. */
    provedAt: moment('proved_at'),
    forgottenAt: moment('forgotten_at'),
  },
  table => [
    uniqueIndex('known_device_token').on(table.accountId, table.tokenHash),
    index('known_device_unproved').on(table.lastSeenAt).where(sql`proved_at is null`),
    index('known_device_last_seen_at').on(table.lastSeenAt),
  ],
);

/** What happened to an account, in words its owner can read: sign-ins, factors, passwords, links. Kept a year. */
export const accountEvent = pgTable(
  'account_event',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    at: moment('at').notNull(),
    kind: text().notNull(),
    deviceName: text('device_name'),
    network: text(),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [index('account_event_account').on(table.accountId, table.at), index('account_event_at').on(table.at)],
);

export type TokenPurpose =
  | 'verify-email'
  | 'change-email'
  | 'reset-password'
  | 'mail-code'
  | 'recovery'
  | 'not-me'
  | 'invitation'
  | 'first-owner'
  | 'magic-link'
  | 'your-data';

/** What a link or a code in a mail stands for: used once, for one purpose, until it expires. Only its hash is kept. */
export const oneTimeToken = pgTable(
  'one_time_token',
  {
    id: uuid().primaryKey(),
    purpose: text().$type<TokenPurpose>().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    accountId: uuid('account_id').references(() => account.id),
    /** The session that asked, where only the same browser may use it. */
    sessionId: uuid('session_id'),
    /** Sealed where it names somebody. */
    payload: jsonb().$type<Sealed<Record<string, unknown>>>().notNull().default(sql`'{}'::jsonb`),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    /** Wrong guesses at a code. */
    failures: integer().notNull().default(0),
  },
  table => [
    index('one_time_token_account').on(table.accountId, table.purpose),
    index('one_time_token_expires_at').on(table.expiresAt),
  ],
);

/** Wrong proofs in a row, by a keyed hash of what was named, so that an unknown account behaves as a known one. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    /** `password:<keyed hash of the e-mail>`, `factor:<account id>`. */
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: moment('last_at').notNull(),
    waitUntil: moment('wait_until').notNull(),
  },
  table => [index('sign_in_failure_last_at').on(table.lastAt)],
);

/** A way back in for who lost a factor: two different proofs, announced on every channel, each step a moment. */
export const recovery = pgTable(
  'recovery',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    startedAt: moment('started_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    proved: text()
      .array()
      .$type<('mail' | 'recovery' | 'passkey' | 'totp' | 'password')[]>()
      .notNull()
      .default(sql`'{}'`),
    completedAt: moment('completed_at'),
    cancelledAt: moment('cancelled_at'),
  },
  table => [index('recovery_account').on(table.accountId)],
);
