import { and, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { RiskOutcome, RiskStage } from './model.ts';
import { riskEvaluation } from './schema.ts';

/** What a gate said of a press of the pay button, and when. */
export type Verdict = { paymentId: string; attemptId: string; stage: RiskStage; outcome: RiskOutcome; at: Date };

/** What the gates said of each of these payments. */
export async function verdictsAmong(
  reader: Reader,
  paymentIds: readonly string[],
): Promise<ReadonlyMap<string, Verdict[]>> {
  if (paymentIds.length === 0) return new Map();
  const { paymentId, attemptId, stage, outcome, at, shadow } = riskEvaluation;
  const rows = await reader
    .select({ paymentId, attemptId, stage, outcome, at })
    .from(riskEvaluation)
    .where(and(inArray(paymentId, [...paymentIds]), sql`not ${shadow}`));
  const all = new Map<string, Verdict[]>();
  for (const row of rows) all.set(row.paymentId, [...(all.get(row.paymentId) ?? []), row]);
  return all;
}
