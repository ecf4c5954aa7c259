import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { hash64, moment } from '#lib/db/columns.ts';

/**
 * A rule that counts for nothing for one card, account or mailbox, for a while. Who and why is kept; of the identity only
 * the 64 bits of its hash that history counts by.
 */
export const riskSnooze = pgTable(
  'risk_snooze',
  {
    id: uuid().primaryKey(),
    rule: text().notNull(),
    kind: text({ enum: ['card', 'account', 'email'] }).notNull(),
    hash: hash64('hash').notNull(),
    /** The payment at which somebody put it to sleep. */
    paymentId: uuid('payment_id').notNull(),
    reason: text().notNull(),
    actor: text().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Who woke it before its time: `expiresAt` is when. */
    endedBy: text('ended_by'),
  },
  table => [
    check('risk_snooze_ends', sql`${table.expiresAt} <= ${table.createdAt} + interval '180 days'`),
    index('risk_snooze_of').on(table.kind, table.hash),
    index('risk_snooze_rule').on(table.rule, table.expiresAt),
    index('risk_snooze_payment').on(table.paymentId),
  ],
);
