import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { privacyRequest } from '../requests/schema.ts';

const ofRequest = () =>
  uuid('request_id')
    .notNull()
    .references(() => privacyRequest.id, { onDelete: 'cascade' });

/**
 * How far an erasure has come. Whose it is, and where its certificate goes, is sealed with it until the last of it is
 * done; then nothing here names anybody.
 */
export const erasure = pgTable(
  'erasure',
  {
    requestId: ofRequest().primaryKey(),
    subjectHash: text('subject_hash').notNull(),
    /** Until then it can be taken back. */
    eraseAt: moment('erase_at').notNull(),
    /** A keyed hash of the address, by which its mails get the line that tells how to take it back. */
    addressHash: text('address_hash'),
    sealed: text(),
    /** The first round leaves what is held; each later one takes what no longer is. */
    round: integer().notNull().default(0),
    /** While a round is under way. What is append-only can be blanked then, and only then. */
    runningSince: moment('running_since'),
    erasedAt: moment('erased_at'),
    certifiedAt: moment('certified_at'),
    /** Nothing is left to be done: it was taken back, or all of it is gone. */
    overAt: moment('over_at'),
  },
  table => [
    uniqueIndex('erasure_under_way').on(table.subjectHash).where(sql`certified_at is null and over_at is null`),
    index('erasure_open').on(table.eraseAt).where(sql`over_at is null`),
    index('erasure_address').on(table.addressHash).where(sql`address_hash is not null`),
  ],
);

/** A step that is done, once in a round. */
export const erasureStep = pgTable(
  'erasure_step',
  {
    requestId: ofRequest(),
    round: integer().notNull(),
    step: text().notNull(),
    /** How many rows went or were blanked. */
    rows: integer().notNull(),
    doneAt: moment('done_at').notNull(),
  },
  table => [primaryKey({ columns: [table.requestId, table.round, table.step] })],
);

/** An order that stays as it is, because its payment is in dispute or examined for fraud, until that is over. */
export const erasureHold = pgTable(
  'erasure_hold',
  {
    requestId: ofRequest(),
    orderId: uuid('order_id').notNull(),
    because: text({ enum: ['dispute', 'fraud case'] }).notNull(),
    since: moment('since').notNull(),
    endedAt: moment('ended_at'),
  },
  table => [primaryKey({ columns: [table.requestId, table.orderId] })],
);

/** What Stripe was asked to erase, and what it answered. */
export const erasureAtStripe = pgTable(
  'erasure_at_stripe',
  {
    requestId: ofRequest(),
    kind: text({ enum: ['customer', 'card', 'payment'] }).notNull(),
    /** Its number at Stripe. */
    objectId: text('object_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
    /** `deleted`, `detached`, `cleared`, `gone` before, or Stripe's word for why not. */
    answer: text(),
  },
  table => [
    primaryKey({ columns: [table.requestId, table.objectId] }),
    index('erasure_at_stripe_waiting').on(table.requestId, table.objectId).where(sql`answered_at is null`),
  ],
);

/** Who was erased, by id alone: whoever comes back with a backup is erased again. The same line is in a second place. */
export const tombstone = pgTable('tombstone', {
  requestId: uuid('request_id').primaryKey(),
  /** The account; or the first order of a guest, whose others are found by its address. */
  subject: text({ enum: ['account', 'order'] }).notNull(),
  subjectId: uuid('subject_id').notNull(),
  erasedAt: moment('erased_at').notNull(),
});
