import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/** Whether calls to Stripe are being made at all; one row, shared by every process. */
export const circuitBreaker = pgTable('circuit_breaker', {
  name: text().primaryKey(),
  /** Troubles in a row since the last answer. */
  failures: integer().notNull().default(0),
  failedAt: moment('failed_at'),
  /** Until then nothing is asked; afterwards one call may try. */
  openUntil: moment('open_until'),
  because: text(),
});

/** Trouble with Stripe, counted by the hour: what the monitors read. */
export const stripeIncident = pgTable(
  'stripe_incident',
  {
    kind: text().notNull(),
    /** The hour in which it happened, UTC. */
    hour: moment('hour').notNull(),
    times: integer().notNull(),
    lastAt: moment('last_at').notNull(),
    /** What was seen last, for a person; never a secret, never a person's data. */
    detail: text(),
  },
  table => [primaryKey({ columns: [table.kind, table.hour] })],
);

/** When a secret was first seen in use, by a keyed hash of it: old secrets should be rolled. */
export const knownSecret = pgTable('known_secret', {
  fingerprint: text().primaryKey(),
  /** Which one it is, as the environment calls it. */
  name: text().notNull(),
  firstSeenAt: moment('first_seen_at').notNull(),
});
