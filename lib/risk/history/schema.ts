import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, real, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { hash64, minorUnits, moment } from '#lib/db/columns.ts';
import type { IdentityKind } from '../model.ts';

/**
 * One press of the pay button that the first gate let through, and what became of it: one row, so that its end is an
 * update that no index notices. What is counted over a window is read from the index of one identity, newest first, never
 * further than `MOST_READ` rows. Rows go after `KEPT`.
 */
export const riskActivity = pgTable(
  'risk_activity',
  {
    attemptId: uuid('attempt_id').primaryKey(),
    at: moment('at').notNull(),
    card: hash64('card'),
    email: hash64('email'),
    account: hash64('account'),
    /** The network address it came from. */
    address: hash64('address'),
    /** Where the parcel goes. */
    shipping: hash64('shipping'),
    device: hash64('device'),
    /** The country that the network address is of, where that is known. */
    country: text(),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: text().notNull(),
    /** `hard_declined`: the bank wants no further try. `abandoned`: authorized and given back without taking the money. */
    ended: text({ enum: ['declined', 'hard_declined', 'captured', 'abandoned'] }),
    refundedAt: moment('refunded_at'),
    refundedMinor: minorUnits('refunded_minor').notNull().default(0),
  },
  table => [
    index('risk_activity_card').on(table.card, table.at.desc()).where(sql`card is not null`),
    index('risk_activity_email').on(table.email, table.at.desc()).where(sql`email is not null`),
    index('risk_activity_account').on(table.account, table.at.desc()).where(sql`account is not null`),
    index('risk_activity_address').on(table.address, table.at.desc()).where(sql`address is not null`),
    index('risk_activity_shipping').on(table.shipping, table.at.desc()).where(sql`shipping is not null`),
    index('risk_activity_device').on(table.device, table.at.desc()).where(sql`device is not null`),
    index('risk_activity_at').on(table.at),
  ],
);

/** What the whole shop saw in a minute; each minute has a few rows, so that nobody waits for another's commit. */
export const riskMinute = pgTable(
  'risk_minute',
  {
    minute: moment('minute').notNull(),
    shard: smallint().notNull(),
    attempts: integer().notNull().default(0),
    declines: integer().notNull().default(0),
  },
  table => [primaryKey({ columns: [table.minute, table.shard] })],
);

/** What is usual in this shop, for each currency, worked out anew every hour. */
export const riskUsual = pgTable('risk_usual', {
  currency: text().primaryKey(),
  /** Amounts that 90, 95 and 99 of 100 paid orders stay below, in minor units; null while there are too few to tell. */
  p90: minorUnits('p90'),
  p95: minorUnits('p95'),
  p99: minorUnits('p99'),
  /** Presses of the pay button in ten minutes, on average over the week before; null in a shop's first week. */
  attempts10m: real('attempts_10m'),
  at: moment('at').notNull(),
});

/** An identity that took part in a payment that turned out to be fraud. */
export const riskMark = pgTable(
  'risk_mark',
  {
    kind: text().$type<IdentityKind>().notNull(),
    hash: hash64('hash').notNull(),
    attemptId: uuid('attempt_id').notNull(),
    because: text({ enum: ['warning', 'dispute', 'refund', 'confirmed'] }).notNull(),
    at: moment('at').notNull(),
  },
  table => [primaryKey({ columns: [table.kind, table.hash, table.attemptId] }), index('risk_mark_at').on(table.at)],
);
