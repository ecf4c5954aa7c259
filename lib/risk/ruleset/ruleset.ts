import type { LiveModel } from '../learned/live-model.ts';
import type { Assurance, RiskOutcome } from '../model.ts';
import type { Action } from '../rule.ts';

/** What a ruleset says of one rule: whether it is asked, with which limits, and what its hits do. */
export type RuleSetting = {
  on: boolean;
  limits: Readonly<Record<string, number>>;
  actions: Readonly<Record<string, Action>>;
  /** What a buyer shows of themselves that answers its hits; a person has to where it is not said. */
  answeredBy?: Assurance;
};

/** Scores of all hits add up; from these sums on the sum alone demands the outcome. */
export type Bands = Readonly<Record<Exclude<RiskOutcome, 'allow'>, number>>;

/** Everything that decides but the facts and the code: whole, so that a later change of defaults changes no older version. */
export type Ruleset = {
  version: number;
  /** By the id of the rule. What is not named here is not asked. */
  rules: Readonly<Record<string, RuleSetting>>;
  bands: Bands;
  /** The version that is asked beside this one and decides nothing; `null`: what it says cannot be read. */
  beside?: { version: number; ruleset: Ruleset | null };
  /** The learned score that goes into the facts; absent without one. */
  learned?: LiveModel;
};

/** What the sum of scores demands. */
export function ofScore(score: number, { block, hold, challenge }: Bands): RiskOutcome {
  if (score >= block) return 'block';
  if (score >= hold) return 'hold';
  return score >= challenge ? 'challenge' : 'allow';
}
