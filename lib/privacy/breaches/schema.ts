import { sql } from 'drizzle-orm';
import { bigserial, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Audience, Risk, Touched } from './model.ts';

/**
 * Personal data got lost, was changed or came to somebody whom it does not concern. What is known of it now; how it came
 * to be known is in its events. People stand in it as numbers.
 */
export const breach = pgTable(
  'breach',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    what: text().notNull(),
    occurredAt: moment('occurred_at'),
    /** When we came to know of it: from then the authority's 72 hours run. */
    knownAt: moment('known_at').notNull(),
    touched: text().array().$type<Touched[]>().notNull(),
    /** About how many people; null while nobody knows. */
    people: integer(),
    risk: text().$type<Risk>(),
    measures: text(),
    authorityToldAt: moment('authority_told_at'),
    authorityReference: text('authority_reference'),
    authorityNotBecause: text('authority_not_because'),
    peopleToldAt: moment('people_told_at'),
    peopleNotBecause: text('people_not_because'),
    closedAt: moment('closed_at'),
    closedBecause: text('closed_because'),
  },
  table => [
    index('breach_known').on(table.knownAt, table.id),
    index('breach_open').on(table.knownAt).where(sql`closed_at is null`),
    check('breach_people', sql`people >= 0`),
    check(
      'breach_closed_when_answered',
      sql`closed_at is null or (closed_because is not null and risk is not null and measures is not null
        and (authority_told_at is not null or authority_not_because is not null)
        and (risk <> 'high' or people_told_at is not null or people_not_because is not null))`,
    ),
    check('breach_authority', sql`authority_not_because is null or risk = 'unlikely' or authority_told_at is not null`),
  ],
);

/** What was found out, decided and done about a breach, by whom. Append-only. */
export const breachEvent = pgTable(
  'breach_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    breachId: uuid('breach_id')
      .notNull()
      .references(() => breach.id),
    at: moment('at').notNull(),
    actor: text().notNull(),
    kind: text({ enum: ['noted', 'assessed', 'authority', 'people', 'mail', 'closed'] }).notNull(),
    says: text(),
  },
  table => [index('breach_event_breach').on(table.breachId, table.seq)],
);

/** A mail to everybody concerned, as two people wanted it. `reached` is where its job has come. */
export const breachMailing = pgTable(
  'breach_mailing',
  {
    id: uuid().primaryKey(),
    breachId: uuid('breach_id')
      .notNull()
      .references(() => breach.id),
    audience: jsonb().$type<Audience>().notNull(),
    message: text().notNull(),
    askedBy: text('asked_by').notNull(),
    approvedBy: text('approved_by').notNull(),
    at: moment('at').notNull(),
    reached: uuid(),
    queued: integer().notNull().default(0),
    finishedAt: moment('finished_at'),
  },
  table => [
    index('breach_mailing_breach').on(table.breachId),
    index('breach_mailing_under_way').on(table.at).where(sql`finished_at is null`),
    check('breach_mailing_two_people', sql`approved_by <> asked_by`),
  ],
);
