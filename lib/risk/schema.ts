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

/**
 * A version of the rules. `draft`: somebody works on it. `shadow`: it is asked beside the live one and decides nothing;
 * from then on what it says stays as it is, so that two people approve what was tried. `retired`: it decided once, or ran
 * in shadow and was taken out. `discarded`: a draft that nobody wanted; its number is never given again.
 */
export const riskRuleset = pgTable(
  'risk_ruleset',
  {
    version: integer().primaryKey(),
    status: text({ enum: ['draft', 'shadow', 'live', 'retired', 'discarded'] }).notNull(),
    rules: jsonb().notNull(),
    /** Who made it, as the audit ledger names them; `system:build`: the defaults of a build. */
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** The version that it was a copy of at first. */
    basedOn: integer('based_on'),
    /** What it is for, in its author's words. */
    note: text().notNull().default(''),
    shadowSince: moment('shadow_since'),
    /** Who made it live the last time, and who approved that; null where it never was. */
    publishedBy: text('published_by'),
    approvedBy: text('approved_by'),
    publishedAt: moment('published_at'),
    retiredAt: moment('retired_at'),
  },
  table => [
    check('risk_ruleset_four_eyes', sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.publishedBy}`),
    check(
      'risk_ruleset_live_by_two',
      sql`${table.status} <> 'live' or ${table.publishedBy} like 'system:%'
        or (${table.publishedBy} is not null and ${table.approvedBy} is not null)`,
    ),
    uniqueIndex('risk_ruleset_one_live').on(table.status).where(sql`status = 'live'`),
    uniqueIndex('risk_ruleset_one_shadow').on(table.status).where(sql`status = 'shadow'`),
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
    uniqueIndex('risk_evaluation_shadow_once')
      .on(table.paymentId, table.attemptId, table.stage, table.rulesetVersion)
      .where(sql`shadow`),
    // Ids are in the order of time.
    index('risk_evaluation_of_version').on(table.rulesetVersion, table.id).where(sql`shadow`),
    index('risk_evaluation_fired').on(table.id).where(sql`not shadow and hits <> '[]'::jsonb`),
    // In the order of time: what is replayed, counted by day and learned from.
    index('risk_evaluation_at').on(table.at, table.id),
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
    /** What was entered with most of it left out, for whoever looks through the list; empty where only a hash was known. */
    masked: text().notNull().default(''),
    /** Who ended it before its time: `expiresAt` is when. */
    endedBy: text('ended_by'),
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
