import {
  heavier,
  type RiskFacts,
  type RiskHit,
  type RiskOutcome,
  type RiskStage,
  type RiskVerdict,
  SCORE_BANDS,
} from './model.ts';
import type { Rule } from './rule.ts';
import { RULES, type Rules } from './rules/index.ts';

/** A gate that takes longer than this, in milliseconds, has not looked in time: the payment is held. */
export const BUDGET_MS = 500;

/**
 * Asks every rule of `stage` and adds up what they say: the heaviest outcome of the hits, of the sum of their
 * scores, and of the gate's own troubles. Pure but for the stopwatch: the same facts give the same verdict.
 * A rule that throws, or a gate that is late, holds the payment; trouble never lets one through.
 */
export function evaluate<S extends RiskStage>(
  stage: S,
  facts: RiskFacts[S],
  rules: Rules = RULES,
  elapsed: () => number = stopwatch(),
): RiskVerdict & { latencyMs: number } {
  const hits = rules[stage].flatMap(rule => ask(rule, facts));
  const latencyMs = Math.round(elapsed());
  if (latencyMs > BUDGET_MS) hits.push(trouble('gate-late', 'The gate took too long to decide.', latencyMs, BUDGET_MS));
  const score = hits.reduce((sum, hit) => sum + hit.score, 0);
  return { outcome: hits.reduce((worst, hit) => heavier(worst, hit.outcome), ofScore(score)), score, hits, latencyMs };
}

function ask<S extends RiskStage>(rule: Rule<S>, facts: RiskFacts[S]): RiskHit[] {
  try {
    if (!rule.when(facts)) return [];
    const outcome = typeof rule.outcome === 'function' ? rule.outcome(facts) : rule.outcome;
    const { id, because, score, threshold } = rule;
    return [{ rule: id, outcome, score, because, value: rule.value(facts), threshold }];
  } catch {
    return [trouble(rule.id, 'The rule could not be evaluated.', null, null)];
  }
}

const trouble = (rule: string, because: string, value: number | null, threshold: number | null): RiskHit => ({
  rule,
  outcome: 'hold',
  score: 0,
  because,
  value,
  threshold,
});

const ofScore = (score: number): RiskOutcome => SCORE_BANDS.find(band => score >= band.from)?.outcome ?? 'allow';

function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
