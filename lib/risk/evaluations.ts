import { and, eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
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
