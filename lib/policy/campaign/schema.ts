import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import { policyVersion } from '../revisions/schema.ts';

/** Telling everybody of one version of the policy. Made in the transaction that publishes it; a job works on it. */
export const policyCampaign = pgTable(
  'policy_campaign',
  {
    version: integer()
      .primaryKey()
      .references(() => policyVersion.number),
    beganAt: moment('began_at').notNull(),
    /** How far the job has come with choosing whom to tell: the last account, the last order of a guest. */
    accountsTo: uuid('accounts_to'),
    ordersTo: uuid('orders_to'),
    /** Since then everybody who is to be told has a notice. */
    chosenAt: moment('chosen_at'),
    /** Mails that are handed over in a minute, at most. */
    perMinute: integer('per_minute').notNull().default(1_200),
    /** When mails were handed over last: what may be handed over next grows from then. */
    handedAt: moment('handed_at'),
    /** The mail server was in trouble: nothing more is handed over before this. */
    waitUntil: moment('wait_until'),
    /** Somebody stopped it for now, and who. */
    pausedAt: moment('paused_at'),
    pausedBy: text('paused_by'),
    /** Nobody is left to be told: every mail was sent, or given up and shown to a person. */
    finishedAt: moment('finished_at'),
  },
  table => [
    index('policy_campaign_under_way').on(table.version).where(sql`finished_at is null`),
    check('policy_campaign_pace', sql`per_minute between 1 and 60000`),
    check('policy_campaign_paused', sql`(paused_at is null) = (paused_by is null)`),
    check('policy_campaign_finished', sql`finished_at is null or chosen_at is not null`),
  ],
);

/**
 * Somebody is to be told of a version, once: one row for a version and a mailbox, however many orders it placed. Its mail
 * has the same id. Waiting, then in the outbox (`queuedAt`), then sent; refused, it waits again; refused too often, it is
 * flagged for a person.
 */
export const policyNotice = pgTable(
  'policy_notice',
  {
    id: uuid().primaryKey(),
    version: integer()
      .notNull()
      .references(() => policyCampaign.version),
    /** As they wrote it. */
    recipient: text().notNull(),
    accountId: uuid('account_id').references(() => account.id),
    notedAt: moment('noted_at').notNull(),
    /** Not handed over before this. */
    dueAt: moment('due_at').notNull(),
    queuedAt: moment('queued_at'),
    sentAt: moment('sent_at'),
    /** How often their mail server refused it, and what it said last. */
    refusals: smallint().notNull().default(0),
    lastError: text('last_error'),
    flaggedAt: moment('flagged_at'),
  },
  table => [
    uniqueIndex('policy_notice_once').on(table.version, sql`lower(${table.recipient})`),
    index('policy_notice_waiting')
      .on(table.version, table.dueAt, table.id)
      .where(sql`queued_at is null and sent_at is null and flagged_at is null`),
    index('policy_notice_in_outbox')
      .on(table.version, table.queuedAt, table.id)
      .where(sql`queued_at is not null and sent_at is null`),
    index('policy_notice_sent').on(table.version, table.sentAt).where(sql`sent_at is not null`),
    index('policy_notice_flagged').on(table.version, table.id).where(sql`flagged_at is not null`),
    index('policy_notice_recipient').on(table.recipient),
    index('policy_notice_account').on(table.accountId).where(sql`account_id is not null`),
    index('policy_notice_noted_at').on(table.notedAt),
    check('policy_notice_sent_once_queued', sql`sent_at is null or queued_at is not null`),
    check('policy_notice_flagged_unsent', sql`flagged_at is null or (sent_at is null and queued_at is null)`),
  ],
);

/** A customer says that they have read a version of the policy. Nothing depends on it but what the page shows them as new. */
export const policyRead = pgTable(
  'policy_read',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    version: integer()
      .notNull()
      .references(() => policyVersion.number),
    at: moment('at').notNull(),
  },
  table => [primaryKey({ columns: [table.accountId, table.version] })],
);
