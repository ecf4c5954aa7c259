import { and, gte, lte } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { RiskDay } from './model.ts';
import { riskDay } from './schema.ts';

/** The counted days from `first` to `last`, oldest first: at most one row for each. */
export async function riskDays(
  reader: Reader,
  first: string,
  last: string,
): Promise<{ day: string; figures: RiskDay; countedAt: Date }[]> {
  return reader
    .select()
    .from(riskDay)
    .where(and(gte(riskDay.day, first), lte(riskDay.day, last)))
    .orderBy(riskDay.day);
}
