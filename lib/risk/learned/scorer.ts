import type { LearnedScore, PreAuthFacts } from '../model.ts';
import type { Trained } from './model.ts';
import { SIGNS } from './signs.ts';
import { steps } from './standardise.ts';

/** What every sign says of a payment, in the order of SIGNS; NaN where it is not known. */
export const signsOf = (facts: PreAuthFacts): Float32Array =>
  Float32Array.from(SIGNS, ({ of }) => of(facts) ?? Number.NaN);

/** So many signs are told for a payment: those that weigh most, for it or against it. */
const TOLD = 5;
const PLACES = new Map(SIGNS.map(({ id }, at) => [id, at]));

export type Scorer = {
  /** The bias and what each sign adds: the log-odds of fraud, had fraud and honesty been equally likely beforehand. */
  logOdds(signs: Float32Array): number;
  /** What each sign adds, by its id, with a `?` where it is its being unknown that counts. */
  adds(signs: Float32Array): { sign: string; adds: number }[];
};

/** A model made ready to score. A sign that this build lacks counts as at its mean: it adds nothing. */
export function scorer({ bias, weights }: Trained): Scorer {
  const columns = weights.flatMap(weight => {
    const at = PLACES.get(weight.sign);
    return at === undefined ? [] : [{ ...weight, at }];
  });
  const part = (signs: Float32Array, { at, unknown, mean, scale, weight }: (typeof columns)[number]): number =>
    weight * steps(signs[at] ?? Number.NaN, unknown, mean, scale);
  return {
    logOdds(signs) {
      let sum = bias;
      for (const column of columns) sum += part(signs, column);
      return sum;
    },
    adds: signs =>
      columns.map(column => ({
        sign: column.unknown ? `${column.sign}?` : column.sign,
        adds: part(signs, column),
      })),
  };
}

/** The chance that log-odds mean, in percent with one digit behind the point. */
export const percent = (logOdds: number): number => Math.round(1_000 / (1 + Math.exp(-logOdds))) / 10;

/**
 * What a model makes of a payment: `score` is the chance of fraud in percent, had it been as likely as not beforehand.
 * 95 says that a payment like this is nineteen times as common among frauds as among honest ones.
 */
export function scoreOf(version: number, { logOdds, adds }: Scorer, signs: Float32Array): LearnedScore {
  const heaviest = adds(signs)
    .sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
    .slice(0, TOLD)
    .map(({ sign, adds: added }) => ({ sign, adds: Math.round(added * 1_000) / 1_000 }));
  return { version, score: percent(logOdds(signs)), because: heaviest };
}
