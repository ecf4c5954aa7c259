import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ClauseDifference, ClauseText, Piece } from '../model.ts';

/** Of two paragraphs that have less than this in common, the one is not a changed form of the other. */
const ALIKE = 0.4;

/**
 * What `after` says otherwise than `before`, clause by clause in the order of `after`, word by word; what is gone comes
 * where it stood. Whatever is the same is in it as well.
 */
export function differenceOf(before: readonly ClauseText[], after: readonly ClauseText[]): ClauseDifference[] {
  const [old, young] = [before, after].map(texts => new Map(texts.map((text, nth) => [text.id, { ...text, nth }])));
  const ids = diffArrays(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  ).flatMap(({ value, removed }) => (removed ? value.filter(id => !young?.has(id)) : value));
  return ids.map(id => {
    const [was, is] = [old?.get(id), young?.get(id)];
    const heading = wordsOf(was?.heading, is?.heading);
    const paragraphs = paragraphsOf(was?.text ?? [], is?.text ?? []);
    const same = [heading, ...paragraphs].flat().every(({ kind }) => kind === 'same');
    const kind = !was ? 'new' : !is ? 'gone' : same ? 'same' : 'changed';
    return { id, kind, number: ((is ?? was)?.nth ?? 0) + 1, heading, paragraphs };
  });
}

/** Paragraphs that took each other's place are compared by their words where they are alike. */
function paragraphsOf(before: readonly string[], after: readonly string[]): Piece[][] {
  const found: Piece[][] = [];
  let gone: string[] = [];
  const leave = () => {
    found.push(...gone.map(words => wordsOf(words, undefined)));
    gone = [];
  };
  for (const { value, removed, added } of diffArrays([...before], [...after])) {
    if (removed) {
      gone = [...value];
    } else if (added) {
      for (const words of value) {
        const was = gone.findIndex(one => likeness(one, words) >= ALIKE);
        if (was >= 0) found.push(...gone.splice(0, was).map(one => wordsOf(one, undefined)));
        found.push(wordsOf(was >= 0 ? gone.shift() : undefined, words));
      }
      leave();
    } else {
      leave();
      found.push(...value.map(words => wordsOf(words, words)));
    }
  }
  leave();
  return found;
}

function likeness(one: string, other: string): number {
  const same = wordsOf(one, other)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { words }) => sum + words.trim().length, 0);
  return same / Math.max(one.length, other.length, 1);
}

const wordsOf = (before = '', after = ''): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    words: value,
  }));
