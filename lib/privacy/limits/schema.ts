import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { LimitAbout, LimitEffect, LimitKind } from './model.ts';

/**
 * What may not be done with somebody's data, because they objected to it or asked that it be left unused. It holds until
 * they lift it, however long ago they asked. `processing_limited(subject_hash, effect)` asks for it within the database.
 */
export const processingLimit = pgTable(
  'processing_limit',
  {
    id: uuid().primaryKey(),
    subjectHash: text('subject_hash').notNull(),
    accountId: uuid('account_id').references(() => account.id),
    /** Of who has no account. */
    guestEmail: text('guest_email'),
    kind: text().$type<LimitKind>().notNull(),
    about: text().$type<LimitAbout>().notNull(),
    effects: text().array().$type<LimitEffect[]>().notNull(),
    requestId: uuid('request_id').references(() => privacyRequest.id, { onDelete: 'set null' }),
    since: moment('since').notNull(),
    liftedAt: moment('lifted_at'),
  },
  table => [
    uniqueIndex('processing_limit_held').on(table.subjectHash, table.kind, table.about).where(sql`lifted_at is null`),
    index('processing_limit_account').on(table.accountId).where(sql`account_id is not null`),
    index('processing_limit_guest').on(table.guestEmail).where(sql`guest_email is not null`),
    index('processing_limit_request').on(table.requestId).where(sql`request_id is not null`),
    index('processing_limit_lifted').on(table.liftedAt).where(sql`lifted_at is not null`),
    check('processing_limit_of_somebody', sql`num_nonnulls(${table.accountId}, ${table.guestEmail}) = 1`),
  ],
);
