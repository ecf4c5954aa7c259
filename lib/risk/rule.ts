import type { Assurance, RiskFacts, RiskOutcome, RiskStage } from './model.ts';

/** What a hit does. The score is added to the sum; 0 for what decides alone. */
export type Action = { outcome: RiskOutcome; score: number };

/** Which of its actions a rule asks for, what it saw, and what it would have let pass. */
export type Seen<A extends string = string> = {
  as: A;
  value: string | number | null;
  threshold: string | number | null;
};

/** A source of facts that a shop may not have. A rule that needs one is off, and shown as such, until it is there. */
export type Source = 'geography' | 'anonymizers' | 'coupons';

/** Parts of the facts, laid over calm ones. */
export type Example<S extends RiskStage> = { [K in keyof RiskFacts[S]]?: Part<RiskFacts[S][K]> };
type Part<T> = T extends readonly unknown[] ? T : T extends object ? Partial<T> | Extract<T, null> : T;

/**
 * One thing that a gate looks at. Actions and limits are the defaults of data that a ruleset holds by version.
 * Examples run as tests: each action fires, the rule sleeps, and each boundary has its two sides.
 */
export type Rule<S extends RiskStage, A extends string = string, L extends string = string> = {
  /** Its file's name. Stored with every hit: never reuse one for another meaning. */
  id: string;
  /** Its row in the catalogue of the standard; several rules may share one. */
  number: number;
  title: string;
  /** Why a hit matters, for the person who reviews it. Customers never see it. */
  because: string;
  stage: S;
  needs?: Source;
  /** Nothing that a person may relax: an allow list does not hush it. */
  absolute?: true;
  /** A hit hushes every other rule that is not absolute: it is shown, and counts for nothing. */
  hushes?: true;
  /**
   * The least that a buyer has to show of themselves for a hit to hold no longer; absent where only a person can tell.
   * For what is strange about who buys, never for what is wrong with the card. A default of the ruleset, like the limits.
   */
  answeredBy?: Assurance;
  limits: Readonly<Record<L, number>>;
  /** Limits on what a demo's buyers share (an address, a handful of American cards): they are taken times `limitsTimes`. */
  shared?: readonly NoInfer<L>[];
  actions: Readonly<Record<A, Action>>;
  see(facts: RiskFacts[S], limits: Readonly<Record<L, number>>): Seen<A> | null;
  fires: Readonly<Record<A, readonly Example<S>[]>>;
  sleeps: readonly Example<S>[];
  boundary: readonly { below: Example<S>; at: Example<S> }[];
  /** Facts that lack what the rule looks at: it sleeps, or that is just what it fires on. */
  missing: readonly Example<S>[] | 'fires';
};

/** Declares a rule. */
export const rule = <S extends RiskStage, A extends string, L extends string = never>(
  declared: Rule<S, A, L>,
): Rule<S> => declared;

/** A hit when `value` is known and has reached `limit`. */
export const reached = <A extends string>(as: A, value: number | null | undefined, limit: number): Seen<A> | null =>
  typeof value === 'number' && value >= limit ? { as, value, threshold: limit } : null;
