import type { TrainingModule } from '#lib/access/index.ts';

/** A paragraph, a list, or something that happened or could happen in this shop. */
export type Block = string | { list: readonly string[] } | { example: string };
export type Section = { heading: string; says: readonly Block[] };

export type Answer = { id: string; says: string };
export type Question = {
  id: string;
  asks: string;
  answers: readonly Answer[];
  /** The id of the right answer. It never leaves the server before the quiz was handed in. */
  right: string;
  /** Why, for whoever got it wrong, and for whoever got it right by luck. */
  because: string;
};

/** One module of the training. Its version is in `TRAINING` (lib/access/model.ts): a new one asks everybody anew. */
export type Module = {
  slug: TrainingModule;
  title: string;
  /** What it is about, in a sentence. */
  about: string;
  minutes: number;
  sections: readonly Section[];
  /** What to take along: a few lines that fit on a card. */
  remember: readonly string[];
  quiz: readonly Question[];
};

/** Declares a question. The first of the answers is the right one; their ids follow the alphabet, and tell nothing. */
export function question(id: string, asks: string, answers: readonly string[], because: string): Question {
  const named = [...answers].sort().map((says, nth) => ({ id: String.fromCharCode(97 + nth), says }));
  const right = named.find(({ says }) => says === answers[0]);
  return { id, asks, answers: named, right: right?.id ?? '', because };
}
