import type { RiskHit, RiskOutcome } from '../model.ts';
import type { Flips } from './stored/sum-up.ts';
import type { Tally } from './stored/tally.ts';

export type { Flips, Tally };

/** A payment of a file: what a shop knew of it, and what became of it. Texts are compared, never shown. */
export type PaymentOfFile = {
  paymentId: string;
  createdAt: Date;
  customerId: string | null;
  cardId: string | null;
  terminalId: string | null;
  ip: string | null;
  email: string | null;
  amountMinor: number;
  /** ISO 4217, lower case. */
  currency: string;
  /** Whether it turned out to be fraud; null where nobody knows. */
  fraud: boolean | null;
};

/**
 * `score`, 0 to 100, puts payments in the order of suspicion: the learned chance of fraud in percent, and `byRules` as
 * long as nothing is learned. `byRules` is what the hits weigh: one with a heavier outcome is always above.
 */
export type Judged = { score: number; byRules: number; outcome: RiskOutcome; hits: readonly RiskHit[] };

/** A backtest over stored payments, for a page. Moments in ISO 8601. */
export type BacktestView = {
  id: string;
  version: number;
  from: string;
  until: string;
  status: 'running' | 'done' | 'canceled';
  done: number;
  /** Null until they are counted. */
  total: number | null;
  askedBy: string;
  startedAt: string;
  finishedAt: string | null;
  /** The version says something else by now. */
  outdated: boolean;
  /** It has not moved for minutes: it is taken up again by itself. */
  stalled: boolean;
  tally: Tally;
  /** Both null until it is done. */
  flips: readonly Flips[] | null;
  customers: number | null;
};

/** One press that would have ended otherwise. */
export type FlipView = {
  paymentId: string;
  attemptId: string;
  before: RiskOutcome;
  after: RiskOutcome;
  amountMinor: number;
  currency: string;
  fraud: boolean | null;
  rules: readonly string[];
  at: string;
};
