import type { RiskOutcome } from '../model.ts';

/** Minor units by currency. */
export type Sums = Readonly<Record<string, number>>;

/** How many durations fell into each step of `stepOf`. */
export type Durations = Readonly<Record<string, number>>;

/** What gates and people did on a day (UTC). */
export type RiskDay = {
  /** Payments by the heaviest word that a gate had for them on that day. */
  judged: Readonly<Record<RiskOutcome, number>>;
  /** Of those that a gate stopped. */
  stopped: Sums;
  /** Cases opened that day, and what was at risk in them. */
  opened: number;
  held: Sums;
  /** Cases closed that day, by what closed them: a person, the customer's own proof, or a deadline that nobody met. */
  released: number;
  declined: number;
  verified: number;
  lapsed: number;
  /** From opening to the first look and to the decision, of cases that a person decided that day. */
  firstLook: Durations;
  decision: Durations;
  /** Of those, decided within `TARGETS.decided`. */
  inTime: number;
};

/** What the desk holds itself to, in seconds: half of all cases decided within the first, 95 of 100 within the other. */
export const TARGETS = { median: 15 * 60, decided: 4 * 3600 } as const;

/** What a rule's hits turned out to be: payments, each counted once a day. */
export type RuleRecord = { hits: number; fraud: number; honest: number; unlabelled: number };

const STEPS = 8;

/** The step of a duration: each reaches an eighth of an octave further than the one before, about nine percent. */
export const stepOf = (seconds: number): number => Math.ceil(STEPS * Math.log2(Math.max(1, seconds)));

/** What `part` of the durations stay below, in seconds, true to five percent; null without any. */
export function quantile(durations: Durations, part: number): number | null {
  const steps = Object.entries(durations).map(([step, count]) => ({ step: Number(step), count }));
  const all = steps.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { step, count } of steps.sort((one, other) => one.step - other.step)) {
    seen += count;
    if (seen >= part * all) return 2 ** ((step - 0.5) / STEPS);
  }
  return null;
}

/** The sum of two sets of figures, name by name. */
export function added(one: Sums, other: Sums): Sums {
  const sum: Record<string, number> = { ...one };
  for (const [name, value] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

export const NO_DAY: RiskDay = {
  judged: { allow: 0, challenge: 0, hold: 0, block: 0 },
  stopped: {},
  opened: 0,
  held: {},
  released: 0,
  declined: 0,
  verified: 0,
  lapsed: 0,
  firstLook: {},
  decision: {},
  inTime: 0,
};

/** Several days as one. */
export const together = (days: readonly RiskDay[]): RiskDay =>
  days.reduce((sum, day) => {
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(NO_DAY) as (keyof RiskDay)[]) {
      const [one, other] = [sum[name], day[name] ?? NO_DAY[name]];
      result[name] = typeof one === 'number' ? one + Number(other) : added(one as Sums, other as Sums);
    }
    return result as RiskDay;
  }, NO_DAY);
