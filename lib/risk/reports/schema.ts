import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { RiskDay } from './model.ts';

/** A day (UTC) in figures, worked out anew while it may still change. */
export const riskDay = pgTable('risk_day', {
  day: date().primaryKey(),
  figures: jsonb().$type<RiskDay>().notNull(),
  countedAt: moment('counted_at').notNull(),
});

/** How often a rule fired on payments of a day, and what those turned out to be. */
export const riskRuleDay = pgTable(
  'risk_rule_day',
  {
    day: date().notNull(),
    rule: text().notNull(),
    hits: integer().notNull(),
    fraud: integer().notNull(),
    honest: integer().notNull(),
    unlabelled: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.day, table.rule] })],
);
