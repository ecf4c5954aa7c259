import { and, gte, lt, max, sql, sum } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { dayOf, startOf } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { countRules } from './count-rules.ts';
import type { RuleRecord } from './model.ts';
import { riskDay, riskRuleDay } from './schema.ts';

/** Later than anything that was judged. */
const EVER = new Date('9999-01-01T00:00:00Z');

/**
 * What the hits of each rule have turned out to be from the day of `since` on (UTC), by the rule's id: payments, each
 * counted once a day. Days that are counted are read, a row for each rule and day; what came after them is counted now.
 */
export async function ruleRecord(reader: Reader, since: Date): Promise<ReadonlyMap<string, RuleRecord>> {
  const [newest] = await reader.select({ day: max(riskDay.day) }).from(riskDay);
  const from = dayOf(since);
  const counted = newest?.day ?? from;
  const { day, rule, hits, fraud, honest, unlabelled } = riskRuleDay;
  const total = (column: AnyPgColumn) => sum(column).mapWith(Number);
  const [before, after] = await Promise.all([
    reader
      .select({ rule, hits: total(hits), fraud: total(fraud), honest: total(honest), unlabelled: total(unlabelled) })
      .from(riskRuleDay)
      .where(and(gte(day, from), lt(day, counted)))
      .groupBy(rule)
      .orderBy(sql`1`),
    countRules(reader, startOf(counted > from ? counted : from), EVER),
  ]);
  const record = new Map<string, RuleRecord>();
  for (const { rule: id, ...one } of [...before, ...after]) {
    const known = record.get(id) ?? { hits: 0, fraud: 0, honest: 0, unlabelled: 0 };
    record.set(id, {
      hits: known.hits + one.hits,
      fraud: known.fraud + one.fraud,
      honest: known.honest + one.honest,
      unlabelled: known.unlabelled + one.unlabelled,
    });
  }
  return record;
}
