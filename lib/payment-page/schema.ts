import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { DifferenceKind, Level, LookResult, ReportKind, Seen } from './model.ts';

/** What a browser saw, once for each different sight: looks that saw the same share it. Append-only. */
export const pageSight = pgTable('page_sight', {
  sha256: text().primaryKey(),
  seen: jsonb().$type<Seen>().notNull(),
});

/** That the payment page was looked at from outside, and how it ended. Append-only; Postgres lets it go after 400 days, and not before. */
export const pageLook = pgTable(
  'page_look',
  {
    id: uuid().primaryKey(),
    at: moment('at').notNull(),
    tookMs: integer('took_ms').notNull(),
    result: text().$type<LookResult>().notNull(),
    says: text().notNull(),
    /** The build that was held against it; null when there was no manifest to hold against. */
    build: text(),
    sight: text().references(() => pageSight.sha256),
    differences: integer().notNull(),
  },
  table => [
    index('page_look_at').on(table.at),
    index('page_look_sight').on(table.sight),
    index('page_look_ended').on(table.at).where(sql`result <> 'failed'`),
    check('page_look_says_what_it_saw', sql`(result = 'failed') = (sight is null)`),
    check('page_look_as_signed', sql`(result = 'different') = (differences > 0)`),
  ],
);

/** Something on the page that is not as it was signed: from the first look that saw it to the last. */
export const pageDifference = pgTable(
  'page_difference',
  {
    id: uuid().primaryKey(),
    fingerprint: text().notNull(),
    kind: text().$type<DifferenceKind>().notNull(),
    level: text().$type<Level>().notNull(),
    what: text().notNull(),
    expected: text(),
    found: text(),
    firstSeenAt: moment('first_seen_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    times: integer().notNull().default(1),
    settledAt: moment('settled_at'),
    settledHow: text('settled_how', { enum: ['gone', 'accepted'] }),
    settledBy: text('settled_by'),
  },
  table => [
    uniqueIndex('page_difference_open').on(table.fingerprint).where(sql`settled_at is null`),
    index('page_difference_seen').on(table.lastSeenAt),
    check(
      'page_difference_settled',
      sql`(settled_at is null) = (settled_how is null) and (settled_at is null) = (settled_by is null)`,
    ),
  ],
);

/** What was found and is as it should be all the same: who said so, and who agreed. Append-only. */
export const pageAcceptance = pgTable(
  'page_acceptance',
  {
    fingerprint: text().primaryKey(),
    kind: text().$type<DifferenceKind>().notNull(),
    what: text().notNull(),
    found: text(),
    at: moment('at').notNull(),
    acceptedBy: text('accepted_by').notNull(),
    /** Null for what one person may accept: another version of Stripe's own script. */
    approvedBy: text('approved_by'),
    because: text().notNull(),
  },
  table => [
    index('page_acceptance_of').on(table.kind, table.what),
    check(
      'page_acceptance_by_two',
      sql`kind = 'third-party-changed' or (approved_by is not null and approved_by <> accepted_by)`,
    ),
  ],
);

/** From when to when the checkout took no payments, who closed and opened it, and why. */
export const checkoutClosure = pgTable(
  'checkout_closure',
  {
    id: uuid().primaryKey(),
    closedAt: moment('closed_at').notNull(),
    closedBy: text('closed_by').notNull(),
    because: text().notNull(),
    openedAt: moment('opened_at'),
    openedBy: text('opened_by'),
    openedBecause: text('opened_because'),
  },
  table => [
    uniqueIndex('checkout_closure_one').on(sql`(true)`).where(sql`opened_at is null`),
    index('checkout_closure_at').on(table.closedAt),
    check(
      'checkout_closure_opened',
      sql`(opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_because is null)`,
    ),
  ],
);

/** What browsers of buyers reported about the page, counted by day. Anybody may send that: it is a reason to look. */
export const pageReport = pgTable(
  'page_report',
  {
    day: date().notNull(),
    fingerprint: text().notNull(),
    kind: text().$type<ReportKind>().notNull(),
    what: text().notNull(),
    times: integer().notNull().default(1),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  table => [
    primaryKey({ name: 'page_report_key', columns: [table.day, table.fingerprint] }),
    index('page_report_last').on(table.lastAt),
  ],
);
