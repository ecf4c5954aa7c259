import { areaUnderRoc, averagePrecision } from '../backtest/measure.ts';
import type { ShopExample } from './examples-of-shop.ts';
import { type ModelMeasures, SCORES_TOLD, type Trained } from './model.ts';
import { percent, scorer } from './scorer.ts';

/** How well a model tells payments that it has not seen; null where one kind is missing. */
export function measureModel(trained: Trained, unseen: readonly ShopExample[]): ModelMeasures {
  const { logOdds } = scorer(trained);
  const scored = unseen
    .map(({ signs, fraud }) => ({ fraud, odds: logOdds(signs) }))
    .sort((one, other) => other.odds - one.odds);
  const steps = scored.map(({ fraud }) => ({ fraud: fraud ? 1 : 0, honest: fraud ? 0 : 1 }));
  const count = (fraud: boolean, from = 0): number =>
    scored.filter(one => one.fraud === fraud && percent(one.odds) >= from).length;
  return {
    fraud: count(true),
    honest: count(false),
    from: momentOf(unseen[0]?.at),
    until: momentOf(unseen.at(-1)?.at),
    areaUnderRoc: areaUnderRoc(steps),
    averagePrecision: averagePrecision(steps),
    bands: SCORES_TOLD.map(from => ({ from, fraud: count(true, from), honest: count(false, from) })),
  };
}

export const momentOf = (at = 0): string => new Date(at).toISOString();
