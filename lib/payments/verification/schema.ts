import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { Assurance } from '#lib/risk/model.ts';
import { payment } from '../schema.ts';
import type { VerificationMethod } from './model.ts';

/**
 * That the buyer of a held payment was asked to show that it is them, and whether they did. One row per payment: asked
 * again, it is renewed; passed, it stays so.
 */
export const paymentVerification = pgTable(
  'payment_verification',
  {
    paymentId: uuid('payment_id')
      .primaryKey()
      .references(() => payment.id),
    askedAt: moment('asked_at').notNull(),
    /** `system:hold`, or whoever asked at the desk. */
    askedBy: text('asked_by').notNull(),
    /** How often it was asked for. */
    asks: integer().notNull().default(1),
    /** When they were reminded, or when nobody had to be any more. */
    remindedAt: moment('reminded_at'),
    /** The newest code that was mailed to a guest. The code itself is worked out from it, and kept nowhere. */
    codeId: uuid('code_id'),
    codeExpiresAt: moment('code_expires_at'),
    codesSent: integer('codes_sent').notNull().default(0),
    /** Wrong answers to this code, and to all of them. */
    codeFailures: integer('code_failures').notNull().default(0),
    failures: integer().notNull().default(0),
    passedAt: moment('passed_at'),
    /** `account:<id>`, or `guest` for whoever holds the order's link, its mailbox and its second fact. */
    passedBy: text('passed_by'),
    /** What was proved: by an account holder the factor, by a guest the mailed code and the street. */
    method: text().$type<VerificationMethod>(),
    assurance: text().$type<Assurance>(),
  },
  table => [
    check('payment_verification_passed', sql`(passed_at is null) = (method is null)`),
    index('payment_verification_asked').on(table.askedAt),
    // Those that still have to be reminded.
    index('payment_verification_waiting').on(table.askedAt).where(sql`passed_at is null and reminded_at is null`),
  ],
);
