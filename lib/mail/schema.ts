import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Sealed } from '#lib/keyring/model.ts';

/** The outbox. `sentAt` null means queued; `failedAt` set means given up after the last attempt. */
export const mailMessage = pgTable(
  'mail_message',
  {
    id: uuid().primaryKey(),
    dedupeKey: text('dedupe_key').notNull().unique(),
    template: text().notNull(),
    recipient: text().notNull(),
    /** Sealed: what a mail says of its reader is nobody else's. */
    data: jsonb().$type<Sealed<Record<string, unknown>>>().notNull(),
    attempts: integer().notNull().default(0),
    /** After so many attempts it is given up. */
    mostAttempts: smallint('most_attempts').notNull().default(8),
    queuedAt: timestamp('queued_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    failedAt: timestamp('failed_at', { withTimezone: true }),
    lastError: text('last_error'),
    /** It came back after it was sent, and whoever queued it has not looked yet. */
    returnedAt: timestamp('returned_at', { withTimezone: true }),
    /** The row of the ledger of consents without which it may not leave. */
    consentSeq: bigint('consent_seq', { mode: 'number' }),
    /** The row goes as soon as the mail has left: nobody is to be found by it. */
    goesOnceSent: boolean('goes_once_sent').notNull().default(false),
  },
  table => [
    index('mail_message_recipient').on(table.recipient),
    index('mail_message_queued_at').on(table.queuedAt),
    index('mail_message_returned').on(table.template, table.returnedAt).where(sql`returned_at is not null`),
    // The order or account that a mail is about ends its occasion.
    index('mail_message_about').on(sql`right(${table.dedupeKey}, 36)`),
  ],
);
