import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { type Reader, slots, statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { ListKind, RiskFacts, RiskOutcome, RiskStage, RiskVerdict } from './model.ts';
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
 * Stores what a gate saw and said, allowed payments included, and answers the outcome that stands. One row per payment,
 * attempt and stage: a second call for the same is ignored, and the first decision stands.
 */
export async function recordEvaluation<S extends RiskStage>(tx: Tx, evaluation: Evaluation<S>): Promise<RiskOutcome> {
  const { verdict, now, ...rest } = evaluation;
  const row = { id: newId(now.getTime()), ...rest, ...verdict, at: now };
  const [added] = await add(tx, row);
  if (added) return verdict.outcome;
  return (await recordedOutcome(tx, rest.paymentId, rest.attemptId, rest.stage)) ?? verdict.outcome;
}

const add = statement(on => {
  const { shadow: _shadow, ...columns } = getTableColumns(riskEvaluation);
  const row = slots(columns, Object.keys(columns) as (keyof typeof columns)[]);
  return on.insert(riskEvaluation).values(row).onConflictDoNothing().returning({ id: riskEvaluation.id });
});

/** The outcome that a gate gave for an attempt, or null when it has not been asked yet. */
export async function recordedOutcome(
  reader: Reader,
  paymentId: string,
  attemptId: string,
  stage: RiskStage,
): Promise<RiskOutcome | null> {
  const [row] = await recorded(reader, { paymentId, attemptId, stage });
  return row?.outcome ?? null;
}

/** What the first gate said of an attempt, and whom it found on a list of what may pass; null when it was not asked. */
export async function firstGateOf(
  reader: Reader,
  paymentId: string,
  attemptId: string,
): Promise<{ outcome: RiskOutcome; allow: readonly ListKind[] } | null> {
  const [row] = await recorded(reader, { paymentId, attemptId, stage: 'pre_auth' });
  return row ? { outcome: row.outcome, allow: row.allow ?? [] } : null;
}

const recorded = statement(on =>
  on
    .select({
      outcome: riskEvaluation.outcome,
      allow: sql<ListKind[] | null>`${riskEvaluation.facts} -> 'lists' -> 'allow'`,
    })
    .from(riskEvaluation)
    .where(
      and(
        eq(riskEvaluation.paymentId, sql.placeholder('paymentId')),
        eq(riskEvaluation.attemptId, sql.placeholder('attemptId')),
        eq(riskEvaluation.stage, sql.placeholder('stage')),
        eq(riskEvaluation.shadow, false),
      ),
    ),
);
