import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/**
 * A browser in which a guest reaches what is kept about them, and nothing else: half an hour from the moment that the
 * link of a mail and a fact of an order were shown. The cookie holds an opaque token, the table its hash.
 */
export const guestSession = pgTable(
  'guest_session',
  {
    id: uuid().primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    /** In lower case. Theirs are all orders placed with it without an account. */
    email: text().notNull(),
    /** The fact that was named besides: an order’s number, or a card’s last digits and a postcode. */
    provedBy: text('proved_by').$type<'number' | 'card'>().notNull(),
    deviceName: text('device_name').notNull(),
    network: text().notNull(),
    startedAt: moment('started_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    /** The newest code that the mailbox was sent, for what is sensitive. The code itself is worked out from its id. */
    codeId: uuid('code_id'),
    codeExpiresAt: moment('code_expires_at'),
    codeFailures: integer('code_failures').notNull().default(0),
  },
  table => [
    index('guest_session_email').on(table.email),
    index('guest_session_expires_at').on(table.expiresAt),
    check('guest_session_email_lower', sql`${table.email} = lower(${table.email})`),
  ],
);
