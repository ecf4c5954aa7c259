import { config } from '#lib/config/index.ts';
import {
  heavier,
  type RiskFacts,
  type RiskHit,
  type RiskOutcome,
  type RiskStage,
  type RiskVerdict,
  STAGES,
} from './model.ts';
import type { Rule } from './rule.ts';
import { RULES, type Rules } from './rules/index.ts';
import { ofScore, type RuleSetting, type Ruleset } from './ruleset/ruleset.ts';

/** A gate that takes longer than this, in milliseconds, has not looked in time: the payment is held. */
export const BUDGET_MS = 500;

/**
 * Asks every rule of `stage` that is on in `ruleset` and adds up what they say: the heaviest outcome of the hits, of the
 * sum of their scores, and of the gate's own troubles. Pure but for the stopwatch: the same facts under the same ruleset
 * give the same verdict. A rule that throws, one that the ruleset wants and this build does not have, and a gate that is
 * late hold the payment; trouble never lets one through.
 */
export function evaluate<S extends RiskStage>(
  stage: S,
  facts: RiskFacts[S],
  ruleset: Ruleset,
  elapsed: () => number = stopwatch(),
  rules: Rules = RULES,
): Judged {
  const answers = rules[stage].flatMap(rule => ask(rule, facts, ruleset.rules[rule.id]));
  const hushed = answers.some(({ hushes }) => hushes);
  const asleep = new Set('snoozed' in facts ? facts.snoozed : []);
  const hits = answers.map(({ hit, stands }) => (!stands && (hushed || asleep.has(hit.rule)) ? hush(hit) : hit));
  hits.push(...unknown(ruleset, rules));
  if ('lookedBack' in facts && !facts.lookedBack)
    hits.push(trouble('gate-late', 'What happened before could not be looked up in time.', null, null));
  const latencyMs = Math.round(elapsed());
  if (latencyMs > BUDGET_MS) hits.push(trouble('gate-late', 'The gate took too long to decide.', latencyMs, BUDGET_MS));
  const score = hits.reduce((sum, hit) => sum + hit.score, 0);
  const outcome = hits.reduce<RiskOutcome>((worst, hit) => heavier(worst, hit.outcome), ofScore(score, ruleset.bands));
  const verdict = { outcome, score, hits, rulesetVersion: ruleset.version, latencyMs };
  return ruleset.beside ? { ...verdict, shadow: inShadow(stage, facts, ruleset.beside, latencyMs, rules) } : verdict;
}

/** `shadow`: what the version in shadow would have said of the same facts, where there is one. It decides nothing. */
export type Judged = Timed & { shadow?: Timed };
type Timed = RiskVerdict & { latencyMs: number };

/** Asked once the verdict stands, with the time that this one took: whatever goes wrong here is a finding and no more. */
function inShadow<S extends RiskStage>(
  stage: S,
  facts: RiskFacts[S],
  { version, ruleset }: NonNullable<Ruleset['beside']>,
  latencyMs: number,
  rules: Rules,
): Timed {
  try {
    if (ruleset) return evaluate(stage, facts, ruleset, () => latencyMs, rules);
  } catch {
    // Told below.
  }
  const hits = [trouble('in-shadow', 'The version in shadow could not be asked.', null, null)];
  return { outcome: 'hold', score: 0, hits, rulesetVersion: version, latencyMs };
}

type Answer = { hit: RiskHit; hushes: boolean; stands: boolean };

function ask<S extends RiskStage>(rule: Rule<S>, facts: RiskFacts[S], setting: RuleSetting | undefined): Answer[] {
  if (!setting?.on) return [];
  const { id, because, absolute, hushes = false } = rule;
  try {
    const seen = rule.see(facts, limitsFor(rule, facts, setting));
    if (!seen) return [];
    const action = setting.actions[seen.as];
    if (!action) throw new Error(`the ruleset does not say what ${id} does when it says ${seen.as}`);
    const { value, threshold } = seen;
    const { outcome, score } = action;
    return [{ hit: { rule: id, outcome, score, because, value, threshold }, hushes, stands: absolute === true }];
  } catch {
    return [{ hit: trouble(id, 'The rule could not be evaluated.', null, null), hushes: false, stands: true }];
  }
}

/** The limits of the ruleset. One that it lacks is no limit to go by, so asking fails. */
function limitsFor<S extends RiskStage>(rule: Rule<S>, facts: RiskFacts[S], { limits }: RuleSetting) {
  const times = 'limitsTimes' in facts ? facts.limitsTimes : 1;
  const asked: Record<string, number> = {};
  for (const name of Object.keys(rule.limits)) {
    const limit = limits[name];
    if (limit === undefined) throw new Error(`the ruleset has no ${name} for ${rule.id}`);
    asked[name] = rule.shared?.includes(name) ? limit * times : limit;
  }
  return asked;
}

const hush = (hit: RiskHit): RiskHit => ({ ...hit, outcome: 'allow', score: 0 });

function unknown({ rules: wanted }: Ruleset, rules: Rules): RiskHit[] {
  const known = namesOf(rules);
  return Object.entries(wanted)
    .filter(([id, { on }]) => on && !known.has(id))
    .map(([id]) => trouble(id, 'The rule is not part of this build.', null, null));
}

const names = new WeakMap<Rules, ReadonlySet<string>>();

/** The rules of a build by name; they do not change, and a backtest asks a million times. */
function namesOf(rules: Rules): ReadonlySet<string> {
  const known = names.get(rules) ?? new Set(STAGES.flatMap(stage => rules[stage].map(({ id }) => id)));
  names.set(rules, known);
  return known;
}

const trouble = (rule: string, because: string, value: number | null, threshold: number | null): RiskHit => ({
  rule,
  outcome: 'hold',
  score: 0,
  because,
  value,
  threshold,
});

/**
 * How many milliseconds have passed since, as a gate counts them (`gatePatience`). A gate that also asks the database
 * begins it before it asks.
 */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / config().gatePatience;
}
