import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { minorUnits, moment } from '#lib/db/columns.ts';
import type { RiskHit, RiskOutcome, RiskStage } from './model.ts';

export const riskRuleset = pgTable(
  'risk_ruleset',
  {
    version: integer().primaryKey(),
    status: text({ enum: ['draft', 'shadow', 'live', 'retired'] }).notNull(),
    rules: jsonb().notNull(),
    publishedBy: text('published_by').notNull(),
    approvedBy: text('approved_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  table => [
    check('risk_ruleset_four_eyes', sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.publishedBy}`),
    uniqueIndex('risk_ruleset_one_live').on(table.status).where(sql`status = 'live'`),
  ],
);

/** One decision of one gate. Facts are frozen with it, so that it replays bit for bit. `paymentId` has no foreign key: risk never names payments. */
export const riskEvaluation = pgTable(
  'risk_evaluation',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id').notNull(),
    attemptId: uuid('attempt_id').notNull(),
    stage: text().$type<RiskStage>().notNull(),
    rulesetVersion: integer('ruleset_version').notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    hits: jsonb().$type<RiskHit[]>().notNull(),
    score: integer().notNull(),
    outcome: text().$type<RiskOutcome>().notNull(),
    shadow: boolean().notNull().default(false),
    latencyMs: integer('latency_ms').notNull(),
    at: moment('at').notNull(),
  },
  table => [
    uniqueIndex('risk_evaluation_once').on(table.paymentId, table.attemptId, table.stage).where(sql`not shadow`),
  ],
);

export const riskListEntry = pgTable(
  'risk_list_entry',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ['card_fingerprint', 'email', 'email_domain', 'ip', 'address', 'phone'] }).notNull(),
    valueHash: text('value_hash').notNull(),
    effect: text({ enum: ['allow', 'block'] }).notNull(),
    reason: text().notNull(),
    actor: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at'),
  },
  table => [index('risk_list_entry_value').on(table.kind, table.valueHash)],
);

/** The hour in which a case is due; one that is not due at all comes last. In UTC, whatever the zone of the session. */
export const urgentHour = sql`date_bin('1 hour', coalesce(due_at, 'infinity'), timestamptz '2000-01-01 00:00:00+00')`;
export const leastRisk = sql`(-at_risk_minor)`;

/** A payment that a person must look at. */
export const riskCase = pgTable(
  'risk_case',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id').notNull(),
    status: text({ enum: ['pending', 'investigating', 'snoozed', 'closed'] }).notNull(),
    outcome: text({ enum: ['confirmed_fraud', 'suspicious', 'false_positive'] }),
    /** Who works on it, as the audit ledger names them; nobody else decides meanwhile. */
    assignee: text(),
    assignedAt: moment('assigned_at'),
    openedAt: moment('opened_at').notNull(),
    /** Why it was opened, in words for staff; what came later is in its events. */
    because: text().notNull().default(''),
    /** What is lost if it is fraud and goes on, in minor units of `currency`. */
    atRiskMinor: minorUnits('at_risk_minor').notNull().default(0),
    currency: text().notNull().default('eur'),
    /** When somebody of the staff first opened it. */
    firstLookedAt: moment('first_looked_at'),
    snoozedUntil: moment('snoozed_until'),
    escalatedAt: moment('escalated_at'),
    dueAt: moment('due_at'),
    closedAt: moment('closed_at'),
    version: integer().notNull().default(0),
  },
  table => [
    uniqueIndex('risk_case_open').on(table.paymentId).where(sql`status <> 'closed'`),
    index('risk_case_payment').on(table.paymentId),
    index('risk_case_queue').on(table.dueAt, table.id).where(sql`status <> 'closed'`),
    // The desk's order: by the hour of the deadline, then by the money at risk, the most first.
    index('risk_case_urgency').on(urgentHour, leastRisk, table.id).where(sql`status <> 'closed'`),
    index('risk_case_snoozed').on(table.snoozedUntil).where(sql`status = 'snoozed'`),
    index('risk_case_closed').on(table.closedAt).where(sql`status = 'closed'`),
    index('risk_case_opened').on(table.openedAt),
  ],
);

/**
 * What a payment turned out to be: what the learned score learns from, and what tells whether a rule was right. The
 * newest word stands: a payment that a person let pass may be disputed later.
 */
export const riskLabel = pgTable(
  'risk_label',
  {
    paymentId: uuid('payment_id').primaryKey(),
    fraud: boolean().notNull(),
    /** `decision`: a person's; `quiet`: paid, and nobody complained for as long as one could. */
    because: text({ enum: ['decision', 'warning', 'dispute', 'refund', 'confirmed', 'quiet'] }).notNull(),
    at: moment('at').notNull(),
  },
  table => [index('risk_label_at').on(table.at)],
);

/** What happened to a case, in order. Append-only. */
export const riskCaseEvent = pgTable(
  'risk_case_event',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => riskCase.id),
    actor: text().notNull(),
    kind: text().notNull(),
    detail: jsonb().notNull(),
    at: moment('at').notNull(),
  },
  table => [index('risk_case_event_case').on(table.caseId)],
);
