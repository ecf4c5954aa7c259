import { DAY } from '#lib/clock.ts';
import type { LearnedScore, PreAuthFacts } from '../model.ts';
import { Examples } from './examples.ts';
import { FEWEST, type Trained } from './model.ts';
import { type Scorer, scorer, signsOf } from './scorer.ts';
import { train } from './train.ts';

/** A model is trained anew after so long, if anything was heard since. */
const EVERY = 7 * DAY;

/**
 * What a shop would have learned by the time of each payment of a file: only labels that `hear` has brought are known, and
 * a model is trained from them each week. Neutral (null) until enough of both kinds were heard of.
 */
export function learnAsHeard() {
  const examples = new Examples();
  let trained: Trained | undefined;
  let ready: Scorer | undefined;
  let version = 0;
  let next = Number.NEGATIVE_INFINITY;
  let heard = 0;

  function refresh(now: number): void {
    if (now < next || heard === 0 || !examples.suffice(FEWEST)) return;
    trained = train(examples.all(), trained);
    ready = scorer(trained);
    version++;
    next = now + EVERY;
    heard = 0;
  }

  return {
    hear(signs: Float32Array, fraud: boolean, at: number): void {
      examples.add({ signs, fraud, at });
      heard++;
    },
    /** What the newest model makes of a payment, and the signs to hear of later. */
    look(facts: PreAuthFacts): { signs: Float32Array; learned: LearnedScore | null; logOdds: number | null } {
      refresh(new Date(facts.at).getTime());
      const signs = signsOf(facts);
      if (!ready) return { signs, learned: null, logOdds: null };
      return { signs, learned: { version, ...ready.score(signs) }, logOdds: ready.logOdds(signs) };
    },
  };
}
