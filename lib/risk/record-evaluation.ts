import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { ensureRuleset } from './ensure-ruleset.ts';
import type { RiskFacts, RiskOutcome, RiskStage, RiskVerdict } from './model.ts';
import { RULESET_VERSION } from './rules/index.ts';
import { riskEvaluation } from './schema.ts';

export type Evaluation<S extends RiskStage = RiskStage> = {
  paymentId: string;
  attemptId: string;
  stage: S;
  facts: RiskFacts[S];
  verdict: RiskVerdict & { latencyMs: number };
  now: Date;
};

/**
 * Stores what a gate saw and said, allowed payments included. One row per payment, attempt and stage:
 * a second call for the same is ignored, and the first decision stands.
 */
export async function recordEvaluation<S extends RiskStage>(tx: Tx, evaluation: Evaluation<S>): Promise<void> {
  await ensureRuleset(tx);
  const { verdict, now, ...rest } = evaluation;
  const row = { id: newId(now.getTime()), rulesetVersion: RULESET_VERSION, ...rest, ...verdict, at: now };
  await tx.insert(riskEvaluation).values(row).onConflictDoNothing();
}

/** The outcome that a gate gave for an attempt, or null when it has not been asked yet. */
export async function recordedOutcome(
  reader: Reader,
  paymentId: string,
  attemptId: string,
  stage: RiskStage,
): Promise<RiskOutcome | null> {
  const [row] = await reader
    .select({ outcome: riskEvaluation.outcome })
    .from(riskEvaluation)
    .where(
      and(
        eq(riskEvaluation.paymentId, paymentId),
        eq(riskEvaluation.attemptId, attemptId),
        eq(riskEvaluation.stage, stage),
        eq(riskEvaluation.shadow, false),
      ),
    );
  return row?.outcome ?? null;
}
