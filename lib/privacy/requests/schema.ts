import { sql } from 'drizzle-orm';
import { bigserial, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import type { ExtensionReason, RefusalReason, RequestKind, RequestStatus } from './model.ts';

/** When an answer is due, extended or not. */
export const dueBy = sql`coalesce(extended_until, due_at)`;

/**
 * What somebody asked about their own data, and what came of it. Kept for two years after it was closed, without naming
 * anybody: whose it was can then be checked by a keyed hash, by who says it was theirs.
 */
export const privacyRequest = pgTable(
  'privacy_request',
  {
    id: uuid().primaryKey(),
    kind: text().$type<RequestKind>().notNull(),
    channel: text({ enum: ['account', 'guest'] }).notNull(),
    accountId: uuid('account_id').references(() => account.id),
    /** Of who has no account. Blank when it is closed. */
    guestEmail: text('guest_email'),
    subjectHash: text('subject_hash').notNull(),
    status: text().$type<RequestStatus>().notNull(),
    receivedAt: moment('received_at').notNull(),
    verifiedAt: moment('verified_at'),
    /** What proved that it was theirs: a method of a factor, or `mail+order` for who has no account. */
    verifiedBy: text('verified_by'),
    /** A month after it was received (GDPR 12(3)). */
    dueAt: moment('due_at').notNull(),
    extendedUntil: moment('extended_until'),
    extendedBecause: text('extended_because').$type<ExtensionReason>(),
    closedAt: moment('closed_at'),
    refusedBecause: text('refused_because').$type<RefusalReason>(),
    /** What they wrote, and what they were answered: sealed, for it is free text. */
    words: text().$type<Sealed<string>>(),
    answer: text().$type<Sealed<string>>(),
    /** What an independent look found after an erasure. */
    finding: jsonb().$type<unknown>(),
  },
  table => [
    index('privacy_request_account').on(table.accountId, table.receivedAt).where(sql`account_id is not null`),
    index('privacy_request_guest').on(table.guestEmail).where(sql`guest_email is not null`),
    index('privacy_request_subject').on(table.subjectHash),
    // Those that are open, the most urgent first: an extension moves what a request is due by.
    index('privacy_request_open').on(dueBy, table.id).where(sql`closed_at is null`),
    index('privacy_request_received').on(table.receivedAt, table.id),
    index('privacy_request_closed').on(table.closedAt).where(sql`closed_at is not null`),
    check(
      'privacy_request_closed_once',
      sql`(${table.closedAt} is not null) = (${table.status} in ('completed', 'refused', 'cancelled'))`,
    ),
    check(
      'privacy_request_refused_with_reason',
      sql`(${table.status} = 'refused') = (${table.refusedBecause} is not null)`,
    ),
  ],
);

/** Every step of a request. Append-only. */
export const privacyRequestEvent = pgTable(
  'privacy_request_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => privacyRequest.id),
    at: moment('at').notNull(),
    /** As the audit ledger names people: `account:<id>`, `guest`, `system:<what>`. */
    actor: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [index('privacy_request_event_request').on(table.requestId, table.seq)],
);
