import type { RiskOutcome, RiskStage } from '../model.ts';

/** What the version in shadow said beside what was decided, gate by gate. */
export type ShadowView = {
  version: number;
  /** Verdicts that were compared: the newest, at most `most`. */
  compared: number;
  most: number;
  ways: readonly {
    stage: RiskStage;
    live: RiskOutcome;
    shadow: RiskOutcome;
    verdicts: number;
    /** Minor units by currency. */
    money: Readonly<Record<string, number>>;
  }[];
  /** Rules that made a difference, the most often first. */
  rules: readonly { rule: string; verdicts: number }[];
  /** The newest that would have been decided otherwise. */
  latest: readonly {
    paymentId: string;
    stage: RiskStage;
    live: RiskOutcome;
    shadow: RiskOutcome;
    rules: readonly string[];
    at: string;
  }[];
};
