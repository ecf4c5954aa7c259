import type { RiskOutcome } from '../model.ts';

/** Minor units by currency. */
export type Sums = Readonly<Record<string, number>>;

/** How many durations fell into each step of `stepOf`. */
export type Durations = Readonly<Record<string, number>>;

/** What gates and people did on a day (UTC). */
export type RiskDay = {
  /** Payments by the heaviest word that any gate had for them on that day. */
  judged: Readonly<Record<RiskOutcome, number>>;
  /** What the gates stopped, and what was held for a person. */
  stopped: Sums;
  held: Sums;
  /** Cases opened that day; the rest is about cases closed that day. */
  opened: number;
  released: number;
  declined: number;
  /** Closed by a deadline before anybody had looked. */
  lapsed: number;
  /** From opening to the first look and to the decision, of cases that a person decided. */
  firstLook: Durations;
  decision: Durations;
  /** Decided within four hours. */
  inTime: number;
};
