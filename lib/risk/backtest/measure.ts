import { OUTCOMES, type RiskOutcome } from '../model.ts';
import type { Bands } from '../ruleset/ruleset.ts';
import { beginDays } from './card-precision.ts';
import type { Judged, PaymentOfFile } from './model.ts';

type Band = { from: number; payments: number; fraud: number; precision: number | null; recall: number | null };

/** How well a score tells frauds from honest payments. */
type Order = {
  /** The chance that a fraud has a higher score than an honest payment; equal scores count half. */
  areaUnderRoc: number | null;
  /** Precision at each score, averaged over the frauds (ties are taken together). */
  averagePrecision: number | null;
  /** Of the hundred most suspicious cards of a day, the part that paid a fraud that day; averaged over days. */
  cardPrecisionAt100: number | null;
};

export type Measures = {
  payments: number;
  /** Those of which it is known whether they were fraud; everything below is about them. */
  labelled: number;
  fraud: number;
  outcomes: Record<RiskOutcome, number>;
  /** How many models were learned on the way; 0 where too little was known, and the score is the rules'. */
  models: number;
  /** What at least so severe an outcome stops: precision of what was stopped, recall of all fraud. */
  bands: Record<Exclude<RiskOutcome, 'allow'>, Band>;
  /** The same measures, had nothing been learned. */
  byRulesAlone: Order;
  rules: Record<string, { payments: number; fraud: number; precision: number | null }>;
} & Order;

/** Adds up what is needed for the measures, in memory that does not grow with the payments. */
export function beginMeasuring(bands: Bands) {
  const outcomes: Measures['outcomes'] = { allow: 0, challenge: 0, hold: 0, block: 0 };
  const frauds = { ...outcomes };
  const known = { ...outcomes };
  const rules: Measures['rules'] = {};
  const [learned, byRules] = [beginOrder(), beginOrder()];
  const total = { payments: 0, labelled: 0, fraud: 0 };

  function add(payment: PaymentOfFile, judged: Judged): void {
    const { outcome, hits } = judged;
    total.payments++;
    outcomes[outcome]++;
    if (payment.fraud === null) return;
    total.labelled++;
    known[outcome]++;
    const fraud = payment.fraud ? 1 : 0;
    total.fraud += fraud;
    frauds[outcome] += fraud;
    for (const { rule } of hits) {
      const seen = rules[rule] ?? { payments: 0, fraud: 0 };
      rules[rule] = { payments: seen.payments + 1, fraud: seen.fraud + fraud, precision: null };
    }
    learned.add(payment, judged.score);
    byRules.add(payment, judged.byRules);
  }

  function measures(models = 0): Measures {
    const at = (least: keyof Bands): Band => {
      const stopped = OUTCOMES.slice(OUTCOMES.indexOf(least));
      const fraud = sum(stopped.map(outcome => frauds[outcome]));
      const payments = sum(stopped.map(outcome => known[outcome]));
      return {
        from: bands[least],
        payments,
        fraud,
        precision: part(fraud, payments),
        recall: part(fraud, total.fraud),
      };
    };
    for (const rule of Object.values(rules)) rule.precision = part(rule.fraud, rule.payments);
    return {
      ...total,
      outcomes,
      ...learned.order(),
      models,
      bands: { challenge: at('challenge'), hold: at('hold'), block: at('block') },
      byRulesAlone: byRules.order(),
      rules,
    };
  }

  return { add, measures };
}

/** Counts labelled payments by one score. */
function beginOrder() {
  const byScore = new Map<number, Step>();
  const days = beginDays();
  return {
    add(payment: PaymentOfFile, score: number): void {
      const step = byScore.get(score) ?? { honest: 0, fraud: 0 };
      step[payment.fraud ? 'fraud' : 'honest']++;
      byScore.set(score, step);
      days.add(payment, score);
    },
    order(): Order {
      const steps = [...byScore].sort(([one], [other]) => other - one).map(([, step]) => step);
      return {
        areaUnderRoc: areaUnderRoc(steps),
        averagePrecision: averagePrecision(steps),
        cardPrecisionAt100: days.precision(),
      };
    },
  };
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
