import type { RiskFacts, RiskOutcome, RiskStage } from './model.ts';

/** One thing that a gate looks at. `fires` and `sleeps` are examples that run as tests. */
export type Rule<S extends RiskStage> = {
  /** Its file's name. Stored with every hit: never reuse one for another meaning. */
  id: string;
  title: string;
  /** Why a hit matters, for the person who reviews it. Customers never see it. */
  because: string;
  stage: S;
  when(facts: RiskFacts[S]): boolean;
  /** What the rule saw, shown beside `threshold`. */
  value(facts: RiskFacts[S]): string | number | null;
  threshold: string | number | null;
  outcome: RiskOutcome | ((facts: RiskFacts[S]) => RiskOutcome);
  /** Added to the sum when it fires; 0 for rules that decide alone. */
  score: number;
  /** Parts of the facts, laid over calm ones, on which it must fire or stay silent. */
  fires: Partial<RiskFacts[S]>[];
  sleeps: Partial<RiskFacts[S]>[];
};

/** Declares a rule. */
export const rule = <S extends RiskStage>(declared: Rule<S>): Rule<S> => declared;
