import { sql } from 'drizzle-orm';
import { bigserial, check, index, integer, pgTable, pgView, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import type { ConsentAction, ConsentSource, Purpose } from './model.ts';

/** Who agreed to something: an account, or the mailbox of a guest until they are forgotten. What they said stays. */
export const consentSubject = pgTable(
  'consent_subject',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .unique()
      .references(() => account.id),
    /** In lower case. */
    guestEmail: text('guest_email').unique(),
    since: moment('since').notNull(),
  },
  ({ accountId, guestEmail }) => [check('consent_subject_one', sql`num_nonnulls(${accountId}, ${guestEmail}) <= 1`)],
);

/** The very words that somebody agreed to. Append-only. */
export const consentText = pgTable('consent_text', {
  /** SHA-256 of purpose, version and words. */
  hash: text().primaryKey(),
  purpose: text().$type<Purpose>().notNull(),
  version: integer().notNull(),
  says: text().notNull(),
  firstShownAt: moment('first_shown_at').notNull(),
});

/** Each yes and each no, in order. Append-only: what holds now is the view below. */
export const consentEvent = pgTable(
  'consent_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => consentSubject.id),
    purpose: text().$type<Purpose>().notNull(),
    action: text().$type<ConsentAction>().notNull(),
    textHash: text('text_hash')
      .notNull()
      .references(() => consentText.hash),
    source: text().$type<ConsentSource>().notNull(),
    at: moment('at').notNull(),
  },
  table => [
    index('consent_event_latest').on(table.subjectId, table.purpose, table.seq),
    check('consent_event_action', sql`${table.action} in ('given', 'withdrawn')`),
    check('consent_event_signal', sql`${table.source} <> 'gpc' or ${table.action} = 'withdrawn'`),
  ],
);

/** What holds now: the last word of each subject on each purpose. */
export const consentNow = pgView('consent_now', {
  subjectId: uuid('subject_id').notNull(),
  purpose: text().$type<Purpose>().notNull(),
  seq: bigserial({ mode: 'number' }).notNull(),
  action: text().$type<ConsentAction>().notNull(),
  textHash: text('text_hash').notNull(),
  source: text().$type<ConsentSource>().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
}).existing();
