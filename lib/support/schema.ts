import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import type { TicketState, Topic } from './model.ts';

/** A question of somebody, and where it stands. Who did what to it and when is in its events. */
export const supportTicket = pgTable(
  'support_ticket',
  {
    id: uuid().primaryKey(),
    /** What people quote: T-<year>-<six digits or more>. */
    number: text().notNull().unique(),
    accountId: uuid('account_id').references(() => account.id),
    /** In lower case, of who was not signed in. */
    guestEmail: text('guest_email'),
    topic: text().$type<Topic>().notNull(),
    clause: text(),
    /** The number that was typed, and whether that order is theirs. No keys: a thief’s order is not part of its victim. */
    orderNumber: text('order_number'),
    orderKnown: boolean('order_known').notNull().default(false),
    /** Whether a payment was reported with it as not theirs; which one says the step that tells so. */
    reported: boolean().notNull().default(false),
    state: text().$type<TicketState>().notNull(),
    urgent: boolean().notNull(),
    openedAt: moment('opened_at').notNull(),
    /** Until when we owe an answer; null while we owe none. */
    answerBy: moment('answer_by'),
    firstAnsweredAt: moment('first_answered_at'),
    answeredAt: moment('answered_at'),
    /** As the audit ledger names them. */
    assignee: text(),
    assignedAt: moment('assigned_at'),
    closedAt: moment('closed_at'),
    version: integer().notNull().default(0),
  },
  table => [
    check('support_ticket_one', sql`num_nonnulls(${table.accountId}, ${table.guestEmail}) = 1`),
    check('support_ticket_clock', sql`(${table.state} = 'open') = (${table.answerBy} is not null)`),
    check('support_ticket_closed', sql`(${table.state} = 'closed') = (${table.closedAt} is not null)`),
    index('support_ticket_open').on(table.answerBy, table.id).where(sql`state = 'open'`),
    index('support_ticket_mine').on(table.assignee, table.openedAt, table.id).where(sql`state <> 'closed'`),
    index('support_ticket_waiting').on(table.answeredAt, table.id).where(sql`state = 'waiting'`),
    index('support_ticket_closed_at').on(table.closedAt, table.id).where(sql`state = 'closed'`),
    index('support_ticket_account').on(table.accountId, table.id).where(sql`account_id is not null`),
    index('support_ticket_guest').on(table.guestEmail).where(sql`guest_email is not null`),
    index('support_ticket_order').on(table.orderNumber).where(sql`order_known`),
    index('support_ticket_opened_at').on(table.openedAt),
  ],
);

/** What was written, by whom. `note`: by the staff, for the staff. */
export const supportMessage = pgTable(
  'support_message',
  {
    id: uuid().primaryKey(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => supportTicket.id),
    kind: text({ enum: ['customer', 'answer', 'note'] }).notNull(),
    channel: text({ enum: ['page', 'mail'] }).notNull(),
    /** As the audit ledger names people. */
    actor: text().notNull(),
    at: moment('at').notNull(),
    body: text().$type<Sealed<string>>().notNull(),
    /** Of a mail: a keyed hash of its Message-ID, so that one that comes twice is taken once. */
    mailHash: text('mail_hash').unique(),
    /** Of a mail: whether it came from another mailbox than the ticket's. */
    elsewhere: boolean().notNull().default(false),
    /** Files that came with it and were not taken. */
    filesLeft: integer('files_left').notNull().default(0),
  },
  table => [index('support_message_ticket').on(table.ticketId, table.id)],
);

/** Every step of a ticket: who, when and why. Goes with it. */
export const supportEvent = pgTable(
  'support_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => supportTicket.id),
    at: moment('at').notNull(),
    actor: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [index('support_event_ticket').on(table.ticketId, table.seq)],
);
