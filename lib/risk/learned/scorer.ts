import type { LearnedScore, PreAuthFacts } from '../model.ts';
import type { Trained } from './model.ts';
import { SIGNS } from './signs.ts';
import { stepsOf } from './standardise.ts';

/** What every sign says of a payment, in the order of SIGNS. */
export const signsOf = (facts: PreAuthFacts): Float32Array =>
  Float32Array.from(SIGNS, ({ of }) => of(facts) ?? Number.NaN);

/** So many signs are told for a payment: those that weigh most, for it or against it. */
const TOLD = 5;

export type Scorer = {
  logOdds(signs: Float32Array): number;
  score(signs: Float32Array): Omit<LearnedScore, 'version'>;
};

/**
 * A model made ready to score. A sign that this build lacks counts as at its mean: it adds nothing. The log-odds are the
 * bias and what each sign adds; `score` is the chance that they mean, in percent, had fraud and honesty been equally
 * likely: 95 says that a payment like this is nineteen times as common among frauds as among honest ones.
 */
export function scorer({ bias, weights }: Trained): Scorer {
  const places = new Map(SIGNS.map(({ id }, at) => [id, at]));
  const columns = weights.flatMap(weight => {
    const at = places.get(weight.sign);
    return at === undefined ? [] : [{ ...weight, at }];
  });
  const logOdds = (signs: Float32Array): number => {
    let sum = bias;
    for (const column of columns) sum += column.weight * stepsOf(signs, column);
    return sum;
  };
  const score = (signs: Float32Array) => {
    const adds = columns.map(column => ({
      sign: column.unknown ? `${column.sign}?` : column.sign,
      adds: rounded(column.weight * stepsOf(signs, column)),
    }));
    const heaviest = adds.sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds)).slice(0, TOLD);
    return { score: percent(logOdds(signs)), because: heaviest };
  };
  return { logOdds, score };
}

/** Of log-odds, with one digit behind the point. */
export const percent = (logOdds: number): number => Math.round(1_000 / (1 + Math.exp(-logOdds))) / 10;

const rounded = (number: number): number => Math.round(number * 1_000) / 1_000;
