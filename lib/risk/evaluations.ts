import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { heavier, type RiskHit, type RiskOutcome } from './model.ts';
import { riskEvaluation } from './schema.ts';

/** Two gates that are asked within one request have the same moment. */
const asGatesAre = sql`array_position(array['pre_auth', 'post_auth', 'continuous'], ${riskEvaluation.stage})`;

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
    .orderBy(riskEvaluation.at, asGatesAre);
}

/** What all gates together said of a payment: the heaviest outcome, the highest score, every rule that fired. */
export type Judged = {
  outcome: RiskOutcome;
  score: number;
  hits: RiskHit[];
  /** Orders that the buyer had paid before; null when that was not known. */
  capturedOrders: number | null;
};

/** What the gates said of each of these payments. */
export async function judgedOf(reader: Reader, paymentIds: readonly string[]): Promise<ReadonlyMap<string, Judged>> {
  if (paymentIds.length === 0) return new Map();
  const { paymentId, hits, shadow, score, outcome, facts, at } = riskEvaluation;
  const rows = await reader
    .select({ paymentId, hits, score, outcome, paid: sql<number | null>`(${facts}->'buyer'->>'capturedOrders')::int` })
    .from(riskEvaluation)
    .where(and(inArray(paymentId, [...paymentIds]), eq(shadow, false)))
    .orderBy(at, asGatesAre);
  const all = new Map<string, Judged>();
  for (const { paymentId: id, paid, ...row } of rows) {
    const before = all.get(id) ?? { outcome: 'allow', score: 0, hits: [], capturedOrders: null };
    all.set(id, {
      outcome: heavier(before.outcome, row.outcome),
      score: Math.max(before.score, row.score),
      hits: [...before.hits, ...row.hits],
      capturedOrders: paid ?? before.capturedOrders,
    });
  }
  return all;
}
