import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { ModelMeasures, Trained, TrainedOn } from './model.ts';

/**
 * A score learned from what payments turned out to be, kept whole by version. It begins as a draft; as `shadow` it scores
 * beside the live one and decides nothing; two people make it live.
 */
export const riskModel = pgTable(
  'risk_model',
  {
    version: integer().primaryKey(),
    status: text({ enum: ['draft', 'shadow', 'live', 'retired'] }).notNull(),
    trained: jsonb().$type<Trained>().notNull(),
    trainedOn: jsonb('trained_on').$type<TrainedOn>().notNull(),
    measures: jsonb().$type<ModelMeasures>().notNull(),
    trainedAt: moment('trained_at').notNull(),
    trainedBy: text('trained_by').notNull(),
    decidedBy: text('decided_by'),
    approvedBy: text('approved_by'),
    decidedAt: moment('decided_at'),
    /** How far a shadow has come with scoring what the gates judged. */
    scoredUntil: moment('scored_until'),
  },
  table => [
    check('risk_model_four_eyes', sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.decidedBy}`),
    uniqueIndex('risk_model_one_live').on(table.status).where(sql`status = 'live'`),
    uniqueIndex('risk_model_one_shadow').on(table.status).where(sql`status = 'shadow'`),
  ],
);

/** What a shadow made of a payment that the first gate judged. */
export const riskModelScore = pgTable(
  'risk_model_score',
  {
    version: integer()
      .notNull()
      .references(() => riskModel.version),
    evaluationId: uuid('evaluation_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    score: smallint().notNull(),
    at: moment('at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.version, table.evaluationId] }),
    index('risk_model_score_at').on(table.version, table.at),
  ],
);
