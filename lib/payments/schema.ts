import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Method } from '#lib/access/model.ts';
import { minorUnits, moment } from '#lib/db/columns.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import type { RiskStatus } from '#lib/risk/model.ts';
import type { DecisionListing, PaymentState } from './model.ts';

export const payment = pgTable(
  'payment',
  {
    id: uuid().primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => salesOrder.id),
    state: text().$type<PaymentState>().notNull(),
    /** What the risk gates or a person decided. Its own column: payment events never overwrite it. */
    riskStatus: text('risk_status').$type<RiskStatus>().notNull(),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: text().notNull(),
    stripePaymentIntentId: text('stripe_payment_intent_id').unique(),
    stripeChargeId: text('stripe_charge_id').unique(),
    stripeReviewId: text('stripe_review_id'),
    /** The customer whose payment it is at Stripe; null for a guest. */
    stripeCustomerId: text('stripe_customer_id'),
    /** Stripe's deadline for capturing, read from the charge. */
    captureBefore: moment('capture_before'),
    amountReceivedMinor: minorUnits('amount_received_minor').notNull().default(0),
    amountRefundedMinor: minorUnits('amount_refunded_minor').notNull().default(0),
    /** What disputes hold of it now. */
    amountDisputedMinor: minorUnits('amount_disputed_minor').notNull().default(0),
    disputed: boolean().notNull().default(false),
    /** Why the last attempt was declined, in Stripe's words for machines. */
    declineCode: text('decline_code'),
    /** Set when what Stripe holds differs from what we asked: nothing moves until a person has looked. */
    needsReconcileBecause: text('needs_reconcile_because'),
    cardBrand: text('card_brand'),
    cardLast4: text('card_last4'),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** When the sweep looks at it next; null once nothing is left to wait for. */
    sweepAt: moment('sweep_at'),
    version: integer().notNull().default(0),
  },
  table => [
    check('payment_amount', sql`${table.amountMinor} > 0`),
    check('payment_refunds', sql`${table.amountRefundedMinor} between 0 and ${table.amountReceivedMinor}`),
    uniqueIndex('payment_open_per_order')
      .on(table.orderId)
      .where(sql`state not in ('failed', 'canceled', 'expired', 'blocked')`),
    index('payment_order').on(table.orderId),
    index('payment_created_at').on(table.createdAt),
    index('payment_sweep').on(table.sweepAt).where(sql`sweep_at is not null`),
    // Those that wait for a buyer's card; the sweep ends the ones that nobody has moved for half an hour.
    index('payment_awaiting_card')
      .on(table.changedAt)
      .where(sql`state in ('created', 'intent_created', 'requires_payment_method', 'requires_action')`),
    // Authorized and not captured: what lapses next.
    index('payment_uncaptured').on(table.captureBefore).where(sql`state in ('authorized', 'held', 'capturing')`),
    index('payment_needs_reconcile').on(table.changedAt).where(sql`needs_reconcile_because is not null`),
    index('payment_held').on(table.captureBefore).where(sql`risk_status = 'held' and state in ('held', 'captured')`),
  ],
);

/** One press of the pay button. Kept for ever, declined ones too: they are what card testing looks like. */
export const paymentAttempt = pgTable(
  'payment_attempt',
  {
    /** Minted in the browser once per press; a repeated request with the same id is the same attempt. */
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    confirmationTokenId: text('confirmation_token_id').notNull().unique(),
    outcome: text(),
    declineCode: text('decline_code'),
    adviceCode: text('advice_code'),
    /** Keyed hashes: counted, never read back. */
    fingerprintHash: text('fingerprint_hash'),
    emailHash: text('email_hash'),
    addressHash: text('address_hash'),
    ipHash: text('ip_hash'),
    deviceHash: text('device_hash'),
    /** The address itself, a personal datum: evidence in a dispute wants it. Cleared after 540 days. */
    ip: text(),
    /** When the first of what is bought was laid into the cart. */
    shoppingSince: moment('shopping_since'),
    cardCountry: text('card_country'),
    cardFunding: text('card_funding'),
    /** How an account holder proved who they are before the card was asked, where the first gate wanted that. */
    provedBy: text('proved_by').$type<Method>(),
    provedAt: moment('proved_at'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  table => [
    index('payment_attempt_payment').on(table.paymentId),
    index('payment_attempt_created').on(table.createdAt),
    // Those whose address has yet to be cleared.
    index('payment_attempt_ip').on(table.createdAt).where(sql`ip is not null`),
  ],
);

/**
 * What a person decided about a held payment. It takes effect at `effectiveAt` and can be undone until then; what it
 * asked for besides happens with it. At most one is open for a payment, whoever is faster.
 */
export const paymentDecision = pgTable(
  'payment_decision',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    /** The case it decides. No foreign key: the file of a case belongs to risk. */
    caseId: uuid('case_id'),
    kind: text({ enum: ['release', 'decline'] }).notNull(),
    /** As the audit ledger names them. */
    actor: text().notNull(),
    reason: text().notNull(),
    /** Whether who declined is sure that it is fraud. */
    fraud: boolean().notNull().default(false),
    /** What of a declined payment is stopped from now on, and until when. */
    listed: text().array().$type<DecisionListing[]>().notNull().default([]),
    listedUntil: moment('listed_until'),
    decidedAt: moment('decided_at').notNull(),
    effectiveAt: moment('effective_at').notNull(),
    undoneAt: moment('undone_at'),
    undoneBy: text('undone_by'),
    carriedOutAt: moment('carried_out_at'),
  },
  table => [
    check('payment_decision_undone', sql`undone_at is null or carried_out_at is null`),
    check('payment_decision_grace', sql`carried_out_at is null or carried_out_at >= effective_at`),
    uniqueIndex('payment_decision_open').on(table.paymentId).where(sql`undone_at is null and carried_out_at is null`),
    index('payment_decision_payment').on(table.paymentId),
    index('payment_decision_due').on(table.effectiveAt).where(sql`undone_at is null and carried_out_at is null`),
    index('payment_decision_decided').on(table.decidedAt),
  ],
);

/** Every change of a payment's state, in order. Append-only. */
export const paymentTransition = pgTable(
  'payment_transition',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    from: text().$type<PaymentState>(),
    to: text().$type<PaymentState>().notNull(),
    because: text().notNull(),
    at: moment('at').notNull(),
  },
  table => [index('payment_transition_payment').on(table.paymentId), index('payment_transition_at').on(table.at)],
);

/** The webhook inbox: one row per event, whatever the number of deliveries. */
export const stripeEvent = pgTable(
  'stripe_event',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    objectId: text('object_id'),
    paymentIntentId: text('payment_intent_id'),
    livemode: boolean().notNull(),
    apiVersion: text('api_version'),
    createdAt: moment('created_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    processedAt: moment('processed_at'),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
  },
  table => [
    index('stripe_event_open').on(table.receivedAt).where(sql`processed_at is null`),
    index('stripe_event_received').on(table.receivedAt),
    index('stripe_event_payment_intent').on(table.paymentIntentId),
  ],
);
