import { bigint, boolean, customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import { account } from '../schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const ofAccount = () =>
  uuid('account_id')
    .notNull()
    .references(() => account.id);

/** A WebAuthn credential: discoverable, and used with user verification only. */
export const passkey = pgTable(
  'passkey',
  {
    /** The credential's id, base64url, as the authenticator chose it. */
    id: text().primaryKey(),
    accountId: ofAccount(),
    name: text().notNull(),
    /** COSE. */
    publicKey: bytea('public_key').notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    backedUp: boolean('backed_up').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    removedAt: moment('removed_at'),
  },
  table => [index('passkey_account').on(table.accountId)],
);

/** A WebAuthn challenge, used once within five minutes by the browser that asked for it. */
export const webauthnChallenge = pgTable(
  'webauthn_challenge',
  {
    id: uuid().primaryKey(),
    challenge: text().notNull(),
    /** Hash of the cookie of the browser that asked. */
    browserHash: text('browser_hash').notNull(),
    purpose: text().$type<'register' | 'sign-in' | 'prove'>().notNull(),
    accountId: uuid('account_id').references(() => account.id),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  table => [index('webauthn_challenge_expires_at').on(table.expiresAt)],
);

/** An authenticator app. The seed is sealed; a time step is taken once. */
export const totp = pgTable('totp', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  sealedSeed: text('sealed_seed').$type<Sealed<string>>().notNull(),
  createdAt: moment('created_at').notNull(),
  /** Until the first code was entered it protects nothing. */
  confirmedAt: moment('confirmed_at'),
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  lastUsedAt: moment('last_used_at'),
});

/** Ten at a time; a new set replaces the old. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    accountId: ofAccount(),
    hash: text().notNull(),
    createdAt: moment('created_at').notNull(),
    usedAt: moment('used_at'),
  },
  table => [primaryKey({ columns: [table.accountId, table.hash] })],
);
