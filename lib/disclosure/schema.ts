import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Category, Ground, Recipient } from './model.ts';

/**
 * Each time that something left the house, or is about to: to whom, what for, on what ground, what kinds of data, and
 * about whom. Written before it leaves. Append-only; the database refuses the ground of consent without a live one.
 */
export const disclosure = pgTable(
  'disclosure',
  {
    id: uuid().primaryKey(),
    at: moment('at').notNull().defaultNow(),
    recipient: text().$type<Recipient>().notNull(),
    /** Who exactly, where the kind of recipient does not say it: the carrier, the artist, the authority. */
    name: text(),
    /** What was asked of them, `paymentIntents.create` or `parcel.hand-over`. */
    act: text().notNull(),
    purpose: text().notNull(),
    ground: text().$type<Ground>().notNull(),
    categories: text().array().$type<Category[]>().notNull(),
    /** Whose data it is, `<thing>:<id>`; null where the call is about nobody in particular. */
    about: text(),
    /** The row of the ledger of consents that it relies on. */
    consentSeq: bigint('consent_seq', { mode: 'number' }),
    /** The law that demands it, with its paragraph. */
    law: text(),
  },
  table => [
    index('disclosure_at').on(table.at),
    index('disclosure_about').on(table.about, table.id).where(sql`about is not null`),
    check('disclosure_consent', sql`(${table.ground} = 'consent') = (${table.consentSeq} is not null)`),
    check('disclosure_law', sql`(${table.ground} = 'legal obligation') = (${table.law} is not null)`),
    check('disclosure_about_thing', sql`${table.about} ~ '^[a-z]+:[A-Za-z0-9_-]{1,80}$'`),
  ],
);
