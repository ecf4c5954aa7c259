import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { RiskHit } from './model.ts';
import { riskEvaluation } from './schema.ts';

/** What the gates said of a payment, in order, with the facts that they saw. */
export async function evaluationsOf(reader: Reader, paymentId: string) {
  return reader
    .select({
      attemptId: riskEvaluation.attemptId,
      stage: riskEvaluation.stage,
      facts: riskEvaluation.facts,
      hits: riskEvaluation.hits,
      score: riskEvaluation.score,
      outcome: riskEvaluation.outcome,
      at: riskEvaluation.at,
    })
    .from(riskEvaluation)
    .where(and(eq(riskEvaluation.paymentId, paymentId), eq(riskEvaluation.shadow, false)))
    .orderBy(riskEvaluation.at);
}

/** The rules that fired, for each of these payments, in order. */
export async function hitsOf(reader: Reader, paymentIds: readonly string[]): Promise<ReadonlyMap<string, RiskHit[]>> {
  if (paymentIds.length === 0) return new Map();
  const { paymentId, hits, shadow, at } = riskEvaluation;
  const rows = await reader
    .select({ paymentId, hits })
    .from(riskEvaluation)
    .where(and(inArray(paymentId, [...paymentIds]), eq(shadow, false)))
    .orderBy(at);
  const all = new Map<string, RiskHit[]>();
  for (const row of rows) all.set(row.paymentId, [...(all.get(row.paymentId) ?? []), ...row.hits]);
  return all;
}
