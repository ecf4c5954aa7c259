import type { RiskOutcome } from '../model.ts';
import type { Bands } from '../ruleset/ruleset.ts';
import { beginDays } from './card-precision.ts';
import type { Judged, PaymentOfFile } from './model.ts';

type Band = { from: number; payments: number; fraud: number; precision: number | null; recall: number | null };

export type Measures = {
  payments: number;
  /** Those of which it is known whether they were fraud; everything below is about them. */
  labelled: number;
  fraud: number;
  outcomes: Record<RiskOutcome, number>;
  /** The chance that a fraud has a higher score than an honest payment; equal scores count half. */
  areaUnderRoc: number | null;
  /** Precision at each score, averaged over the frauds (ties are taken together). */
  averagePrecision: number | null;
  /** Of the hundred most suspicious cards of a day, the part that paid a fraud that day; averaged over days. */
  cardPrecisionAt100: number | null;
  /** What at least so severe an outcome stops: precision of what was stopped, recall of all fraud. */
  bands: Record<Exclude<RiskOutcome, 'allow'>, Band>;
  rules: Record<string, { payments: number; fraud: number; precision: number | null }>;
};

/** Adds up what is needed for the measures, in memory that does not grow with the payments. */
export function beginMeasuring(bands: Bands) {
  const byScore = new Map<number, { honest: number; fraud: number }>();
  const outcomes: Measures['outcomes'] = { allow: 0, challenge: 0, hold: 0, block: 0 };
  const rules: Measures['rules'] = {};
  const days = beginDays();
  const total = { payments: 0, labelled: 0, fraud: 0 };

  function add(payment: PaymentOfFile, { score, outcome, hits }: Judged): void {
    total.payments++;
    outcomes[outcome]++;
    if (payment.fraud === null) return;
    total.labelled++;
    const fraud = payment.fraud ? 1 : 0;
    total.fraud += fraud;
    const at = byScore.get(score) ?? { honest: 0, fraud: 0 };
    byScore.set(score, { honest: at.honest + 1 - fraud, fraud: at.fraud + fraud });
    for (const { rule } of hits) {
      const known = rules[rule] ?? { payments: 0, fraud: 0 };
      rules[rule] = { payments: known.payments + 1, fraud: known.fraud + fraud, precision: null };
    }
    days.add(payment, score);
  }

  function measures(): Measures {
    const steps = [...byScore].sort(([one], [other]) => other - one).map(([score, counted]) => ({ score, ...counted }));
    const at = (from: number): Band => {
      const stopped = steps.filter(({ score }) => score >= from);
      const fraud = sum(stopped.map(step => step.fraud));
      const payments = fraud + sum(stopped.map(step => step.honest));
      return { from, payments, fraud, precision: part(fraud, payments), recall: part(fraud, total.fraud) };
    };
    for (const rule of Object.values(rules)) rule.precision = part(rule.fraud, rule.payments);
    return {
      ...total,
      outcomes,
      areaUnderRoc: areaUnderRoc(steps),
      averagePrecision: averagePrecision(steps),
      cardPrecisionAt100: days.precision(),
      bands: { challenge: at(bands.challenge), hold: at(bands.hold), block: at(bands.block) },
      rules,
    };
  }

  return { add, measures };
}

/** Payments of one score; steps are in the order of falling scores. */
type Step = { honest: number; fraud: number };

export function areaUnderRoc(steps: readonly Step[]): number | null {
  const honest = sum(steps.map(step => step.honest));
  let [below, won] = [honest, 0];
  for (const step of steps) {
    below -= step.honest;
    won += step.fraud * (below + step.honest / 2);
  }
  return part(won, honest * sum(steps.map(step => step.fraud)));
}

export function averagePrecision(steps: readonly Step[]): number | null {
  const all = sum(steps.map(step => step.fraud));
  let [payments, fraud, precision] = [0, 0, 0];
  for (const step of steps) {
    payments += step.honest + step.fraud;
    fraud += step.fraud;
    precision += (step.fraud * fraud) / payments;
  }
  return part(precision, all);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const part = (of: number, all: number): number | null => (all === 0 ? null : of / all);
