import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { ownStatement, type Reader, slot, slots, statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Judged } from './evaluate.ts';
import type { ListKind, RiskFacts, RiskOutcome, RiskStage } from './model.ts';
import { riskEvaluation } from './schema.ts';

export type Evaluation<S extends RiskStage = RiskStage> = {
  paymentId: string;
  attemptId: string;
  stage: S;
  facts: RiskFacts[S];
  verdict: Judged;
  now: Date;
};

/**
 * Stores what a gate saw and said, allowed payments included, and answers the outcome that stands. One row per payment,
 * attempt and stage: a second call for the same is ignored, and the first decision stands. What the version in shadow
 * said is a row beside it, written by the same statement, with the same facts.
 */
export async function recordEvaluation<S extends RiskStage>(tx: Tx, evaluation: Evaluation<S>): Promise<RiskOutcome> {
  const { verdict, now, ...rest } = evaluation;
  const { shadow, ...said } = verdict;
  const row = { id: newId(now.getTime()), ...rest, ...said, at: now };
  const [added] = await (shadow ? addBoth(tx, { ...row, ...besides(shadow, now) }) : add(tx, row));
  if (added) return verdict.outcome;
  return (await recordedOutcome(tx, rest.paymentId, rest.attemptId, rest.stage)) ?? verdict.outcome;
}

const add = statement(on => {
  const { shadow: _shadow, ...columns } = getTableColumns(riskEvaluation);
  const row = slots(columns, Object.keys(columns) as (keyof typeof columns)[]);
  return on.insert(riskEvaluation).values(row).onConflictDoNothing().returning({ id: riskEvaluation.id });
});

/** The row in shadow is made of the other, so that there is none without it and the facts are sent once. */
const addBoth = ownStatement<{ id: string }>(() => {
  const columns = getTableColumns(riskEvaluation);
  const { shadow: _shadow, ...decided } = columns;
  const named = (names: readonly string[]) =>
    sql.join(
      names.map(name => sql.identifier(name)),
      sql`, `,
    );
  const keys = Object.keys(decided) as (keyof typeof decided)[];
  const names = keys.map(key => decided[key].name);
  const values = slots(decided, keys);
  const OWN = ['id', 'ruleset_version', 'hits', 'score', 'outcome'];
  const same = names.filter(name => !OWN.includes(name));
  const { id, rulesetVersion, hits, score, outcome } = columns;
  return sql`with decided as (
      insert into risk_evaluation (${named(names)}) values (${sql.join(
        keys.map(key => values[key]),
        sql`, `,
      )})
      on conflict do nothing returning *
    ), shadowed as (
      insert into risk_evaluation (${named([...OWN, ...same, 'shadow'])})
      select ${slot(id, 'besideId')}::uuid, ${slot(rulesetVersion, 'besideVersion')}::int,
        ${slot(hits, 'besideHits')}::jsonb, ${slot(score, 'besideScore')}::int, ${slot(outcome, 'besideOutcome')}::text,
        ${named(same)}, true
      from decided on conflict do nothing
    ) select id from decided`;
});

const besides = ({ rulesetVersion, hits, score, outcome }: NonNullable<Judged['shadow']>, now: Date) => ({
  besideId: newId(now.getTime()),
  ...{ besideVersion: rulesetVersion, besideHits: hits, besideScore: score, besideOutcome: outcome },
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

/** What the first gate said of an attempt, who may pass and which rules sleep for it; null when it was not asked. */
export async function firstGateOf(
  reader: Reader,
  paymentId: string,
  attemptId: string,
): Promise<{ outcome: RiskOutcome; allow: readonly ListKind[]; snoozed: readonly string[] } | null> {
  const [row] = await recorded(reader, { paymentId, attemptId, stage: 'pre_auth' });
  return row ? { outcome: row.outcome, allow: row.allow ?? [], snoozed: row.snoozed ?? [] } : null;
}

const recorded = statement(on =>
  on
    .select({
      outcome: riskEvaluation.outcome,
      allow: sql<ListKind[] | null>`${riskEvaluation.facts} -> 'lists' -> 'allow'`,
      snoozed: sql<string[] | null>`${riskEvaluation.facts} -> 'snoozed'`,
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
