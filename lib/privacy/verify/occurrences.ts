import { needlesOf } from './needles.ts';

/** Looks for words in pieces of text; answers each that was seen, with where the needle began. */
export function finder(words: readonly { word: string }[]) {
  const needles = words.flatMap(({ word }, index) => needlesOf(word).map(needle => ({ needle, index })));
  return function* found(text: string): Generator<{ index: number; at: number }> {
    const lower = text.toLowerCase();
    for (const { needle, index } of needles)
      for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, at + needle.length))
        yield { index, at };
  };
}
