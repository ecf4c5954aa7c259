import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from '#lib/db/columns.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import { payment } from '../schema.ts';
import type { DisputeStatus, EvidenceTexts, MovementKind, RefundStatus } from './model.ts';

/**
 * Every time money of a payment really moved, once. Append-only: a mistake is followed by its reversal. Its sums are
 * the truth about a payment (a deferred trigger holds the payment's totals to them at every commit).
 */
export const moneyMovement = pgTable(
  'money_movement',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    kind: text().$type<MovementKind>().notNull(),
    /** Signed: what came to us is positive, what left is negative. */
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: text().notNull(),
    /** What moved it at Stripe: a charge, a refund, a dispute (`/2` its second time). With `kind` it names the movement. */
    sourceId: text('source_id').notNull(),
    at: moment('at').notNull(),
  },
  table => [
    unique('money_movement_once').on(table.kind, table.sourceId),
    index('money_movement_payment').on(table.paymentId),
    index('money_movement_at').on(table.at),
    check(
      'money_movement_sign',
      sql`case when kind in ('capture', 'refund_returned', 'dispute_reinstated') then amount_minor > 0 else amount_minor < 0 end`,
    ),
  ],
);

/** Money sent back, by us or in Stripe's dashboard. `id` is the idempotency key of our call at Stripe. */
export const refund = pgTable(
  'refund',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    /** Null until Stripe has answered. */
    stripeRefundId: text('stripe_refund_id').unique(),
    amountMinor: minorUnits('amount_minor').notNull(),
    status: text().$type<RefundStatus>().notNull(),
    reason: text().notNull(),
    /** What the person wrote who asked for it. */
    note: text(),
    actor: text().notNull(),
    failureReason: text('failure_reason'),
    requestedAt: moment('requested_at').notNull(),
    settledAt: moment('settled_at'),
  },
  table => [
    index('refund_payment').on(table.paymentId),
    index('refund_requested').on(table.requestedAt, table.id),
    index('refund_open').on(table.requestedAt).where(sql`status in ('requested', 'pending', 'requires_action')`),
    index('refund_failed').on(table.settledAt).where(sql`status = 'failed'`),
    check('refund_amount', sql`${table.amountMinor} > 0`),
  ],
);

/** A cardholder's bank asks for money back. A charge may have several. */
export const dispute = pgTable(
  'dispute',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    stripeDisputeId: text('stripe_dispute_id').notNull().unique(),
    stripeChargeId: text('stripe_charge_id').notNull(),
    status: text().$type<DisputeStatus>().notNull(),
    reason: text().notNull(),
    networkReasonCode: text('network_reason_code'),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: text().notNull(),
    /** What it holds of our money now; an inquiry holds none. */
    withdrawnMinor: minorUnits('withdrawn_minor').notNull().default(0),
    /** Until when evidence may be sent; null once it may not. */
    dueBy: moment('due_by'),
    submissions: integer().notNull().default(0),
    chargeRefundable: boolean('charge_refundable').notNull(),
    openedAt: moment('opened_at').notNull(),
    closedAt: moment('closed_at'),
  },
  table => [
    index('dispute_payment').on(table.paymentId),
    index('dispute_opened').on(table.openedAt, table.id),
    index('dispute_due').on(table.dueBy).where(sql`closed_at is null`),
  ],
);

/** What somebody told the cardholder's bank about a dispute. `id` is the idempotency key of our call at Stripe. */
export const disputeEvidence = pgTable(
  'dispute_evidence',
  {
    id: uuid().primaryKey(),
    disputeId: uuid('dispute_id')
      .notNull()
      .references(() => dispute.id),
    texts: jsonb().$type<Sealed<EvidenceTexts>>().notNull(),
    actor: text().notNull(),
    requestedAt: moment('requested_at').notNull(),
    /** Null until Stripe has taken it, or refused it. */
    answeredAt: moment('answered_at'),
    /** Stripe's word when it refused. */
    refusedBecause: text('refused_because'),
  },
  table => [
    index('dispute_evidence_dispute').on(table.disputeId),
    index('dispute_evidence_open').on(table.requestedAt).where(sql`answered_at is null`),
  ],
);

/** The card's issuer suspects fraud; a dispute often follows. Nothing ships until a person has cleared it. */
export const earlyFraudWarning = pgTable(
  'early_fraud_warning',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    stripeWarningId: text('stripe_warning_id').notNull().unique(),
    actionable: boolean().notNull(),
    fraudType: text('fraud_type').notNull(),
    receivedAt: moment('received_at').notNull(),
    clearedAt: moment('cleared_at'),
    clearedBy: text('cleared_by'),
  },
  table => [
    index('early_fraud_warning_payment').on(table.paymentId),
    index('early_fraud_warning_received').on(table.receivedAt),
  ],
);
