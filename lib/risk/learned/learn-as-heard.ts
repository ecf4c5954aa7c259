import { DAY } from '#lib/clock.ts';
import type { LearnedScore, PreAuthFacts } from '../model.ts';
import { Examples } from './examples.ts';
import { FEWEST, type Trained } from './model.ts';
import { percent, type Scorer, scorer, signsOf } from './scorer.ts';
import { train } from './train.ts';

/** A model is trained anew after so long, if anything was heard since. */
const EVERY = 7 * DAY;
/** Log-odds are told apart by so much: fine enough for any order, and few enough to count payments by. */
const STEP = 0.02;
const FARTHEST = 16;

/** `suspicion`: the chance of fraud in percent, with as many frauds beforehand as were heard of. */
export type Look = { signs: Float32Array; learned: LearnedScore | null; suspicion: number | null };

/**
 * What a shop would have learned by the time of each payment of a file: only labels that `hear` has brought are known, and
 * a model is trained from them each week. Neutral until enough of both kinds were heard of. What each sign adds is not
 * told here: nobody reads a million of them.
 */
export function learnAsHeard() {
  const examples = new Examples();
  const heard = { fraud: 0, honest: 0 };
  let trained: Trained | undefined;
  let ready: { scorer: Scorer; version: number; prior: number } | undefined;
  let next = Number.NEGATIVE_INFINITY;
  let news = false;

  function refresh(now: number): void {
    if (now < next || !news || !examples.suffice(FEWEST)) return;
    trained = train(examples.all(), trained);
    const prior = Math.log(heard.fraud / heard.honest);
    ready = { scorer: scorer(trained), version: (ready?.version ?? 0) + 1, prior };
    next = now + EVERY;
    news = false;
  }

  return {
    hear(signs: Float32Array, fraud: boolean): void {
      examples.add({ signs, fraud });
      heard[fraud ? 'fraud' : 'honest']++;
      news = true;
    },
    /** What the newest model makes of a payment, and the signs to hear of later. */
    look(facts: PreAuthFacts, now: number): Look {
      refresh(now);
      const signs = signsOf(facts);
      if (!ready) return { signs, learned: null, suspicion: null };
      const logOdds = ready.scorer.logOdds(signs);
      const learned = { version: ready.version, score: percent(logOdds), because: [] };
      return { signs, learned, suspicion: suspicionOf(logOdds + ready.prior) };
    },
    /** How many models were trained. */
    models: (): number => ready?.version ?? 0,
  };
}

function suspicionOf(logOdds: number): number {
  const near = Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, logOdds)) / STEP) * STEP;
  return Number((100 / (1 + Math.exp(-near))).toPrecision(6));
}
