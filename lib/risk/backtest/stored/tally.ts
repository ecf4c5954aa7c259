import type { RiskOutcome } from '../../model.ts';
import type { Answer } from './judge-press.ts';

/** Minor units by currency. */
export type Money = Record<string, number>;

/** One side: what the shop answered, or what the version would have. Held and blocked count as stopped. */
export type Side = {
  outcomes: Record<RiskOutcome, number>;
  stopped: Money;
  /** Of what is known to have been fraud, and of what is known to have been honest. */
  fraudStopped: number;
  honestStopped: number;
};

/** How often a rule fired on each side, and on how many known frauds and honest payments. */
export type RuleTally = { fired: number; fraud: number; honest: number };

/** What a backtest adds up as it goes on, in memory that does not grow with the payments. */
export type Tally = {
  presses: number;
  fraud: number;
  honest: number;
  was: Side;
  would: Side;
  rules: Record<string, { was: RuleTally; would: RuleTally }>;
};

const side = (): Side => ({
  outcomes: { allow: 0, challenge: 0, hold: 0, block: 0 },
  stopped: {},
  fraudStopped: 0,
  honestStopped: 0,
});
export const emptyTally = (): Tally => ({ presses: 0, fraud: 0, honest: 0, was: side(), would: side(), rules: {} });

/** A press with what it turned out to be, and how it was and would have been answered. */
export type Compared = { amountMinor: number; currency: string; fraud: boolean | null; was: Answer; would: Answer };

/** Whether no money would have been taken without a person. */
export const isStopped = (outcome: RiskOutcome): boolean => outcome === 'hold' || outcome === 'block';

/** Adds a press to `tally`, in place. */
export function addTo(tally: Tally, compared: Compared): void {
  const { fraud } = compared;
  tally.presses++;
  if (fraud !== null) tally[fraud ? 'fraud' : 'honest']++;
  for (const when of ['was', 'would'] as const) {
    addSide(tally[when], compared, compared[when]);
    for (const rule of new Set(compared[when].hits.map(hit => hit.rule))) {
      tally.rules[rule] ??= { was: { fired: 0, fraud: 0, honest: 0 }, would: { fired: 0, fraud: 0, honest: 0 } };
      const counted = tally.rules[rule][when];
      counted.fired++;
      if (fraud !== null) counted[fraud ? 'fraud' : 'honest']++;
    }
  }
}

function addSide(counted: Side, { amountMinor, currency, fraud }: Compared, { outcome }: Answer): void {
  counted.outcomes[outcome]++;
  if (!isStopped(outcome)) return;
  counted.stopped[currency] = (counted.stopped[currency] ?? 0) + amountMinor;
  if (fraud !== null) counted[fraud ? 'fraudStopped' : 'honestStopped']++;
}
