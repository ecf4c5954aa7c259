import { sql } from 'drizzle-orm';
import { bigserial, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { KeyOwner } from './model.ts';

/** A master key that was ever used here. The key itself is never in the database: a name made of it, and a proof. */
export const masterKey = pgTable('master_key', {
  /** The beginning of a keyed hash of the key: two keys never share it. */
  id: text().primaryKey(),
  seq: bigserial({ mode: 'number' }).notNull(),
  /** Tells whether a key that somebody gives is this one. */
  proof: text().notNull(),
  firstSeenAt: moment('first_seen_at').notNull(),
  /** Since then nothing more is wrapped under it, and which rotation closed it. */
  closedAt: moment('closed_at'),
  closedBy: text('closed_by'),
  /** Since then it opens nothing: the minimum was raised past it. */
  retiredAt: moment('retired_at'),
});

/** When the secret of the environment, from which all other keys derive, was first seen here: by a name made of it. */
export const ownSecret = pgTable('own_secret', {
  fingerprint: text().primaryKey(),
  firstSeenAt: moment('first_seen_at').notNull(),
});

/**
 * The key of one person, wrapped by a master key. Its id is that of what it belongs to: an account, the order of a guest,
 * a quote, a mail, a link. `wrapped` null means destroyed, and nothing that was sealed under it is ever read again; a
 * trigger keeps it so.
 */
export const personKey = pgTable(
  'person_key',
  {
    id: uuid().primaryKey(),
    of: text().$type<KeyOwner>().notNull(),
    masterId: text('master_id').notNull(),
    wrapped: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    destroyedAt: moment('destroyed_at'),
  },
  table => [index('person_key_master').on(table.masterId, table.id).where(sql`wrapped is not null`)],
);

/** A move of every person's key to another master key: who wanted it, how far it is, and when the former were retired. */
export const keyRotation = pgTable(
  'key_rotation',
  {
    id: uuid().primaryKey(),
    to: text('to_master_id').notNull(),
    startedAt: moment('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    finishedAt: moment('finished_at'),
  },
  () => [uniqueIndex('key_rotation_under_way').on(sql`(true)`).where(sql`finished_at is null`)],
);
