// Keeps the clause: revisions.
import { expect, test } from 'vitest';
import type { ClauseText, Piece } from '../model.ts';
import { differenceOf } from './difference.ts';

const clause = (id: string, ...text: string[]): ClauseText => ({ id, heading: `About ${id}`, text });
/** As it reads: [-what is gone-] {+what is new+}. */
const read = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'new' ? `{+${words}+}` : `[-${words}-]`))
    .join('');
const told = (before: ClauseText[], after: ClauseText[]) =>
  differenceOf(before, after).map(({ id, kind, number, paragraphs }) => [id, kind, number, ...paragraphs.map(read)]);

test('a word that changed is told as a word, and the rest stands around it', () => {
  const [before, after] = ['We keep it for ten years.', 'We keep it for six years.'].map(text => [
    clause('keeping', text),
  ]);
  expect(told(before ?? [], after ?? [])).toEqual([['keeping', 'changed', 1, 'We keep it for [-ten-]{+six+} years.']]);
});

test('clauses that came and went stand in their places', () => {
  const before = [clause('one', 'First.'), clause('two', 'Second.'), clause('three', 'Third.')];
  const after = [clause('one', 'First.'), clause('three', 'Third.'), clause('four', 'Fourth.')];
  expect(told(before, after)).toEqual([
    ['one', 'same', 1, 'First.'],
    ['two', 'gone', 2, '[-Second.-]'],
    ['three', 'same', 2, 'Third.'],
    ['four', 'new', 3, '{+Fourth.+}'],
  ]);
});

test('a clause that moved is compared with itself', () => {
  const before = [clause('one', 'First of all.'), clause('two', 'Second.')];
  const after = [clause('two', 'Second.'), clause('one', 'First of both.')];
  expect(told(before, after)).toContainEqual(['one', 'changed', 2, 'First of [-all-]{+both+}.']);
  expect(told(before, after)).toHaveLength(2);
});

test('a paragraph that took the place of another one is not mixed with it, and one that only grew is', () => {
  const before = [clause('one', 'Stripe processes payments for us.', 'Ask us whatever you like.')];
  const after = [
    clause('one', 'Every page is sent encrypted.', 'Ask us whatever you like, at any hour.', 'We answer.'),
  ];
  expect(told(before, after)).toEqual([
    [
      'one',
      'changed',
      1,
      '{+Every page is sent encrypted.+}',
      '[-Stripe processes payments for us.-]',
      'Ask us whatever you like{+, at any hour+}.',
      '{+We answer.+}',
    ],
  ]);
});

test('nothing is lost: both versions can be read out of the difference, whatever they are', () => {
  const words = ['card', 'never', 'stored', 'we', 'you', 'ask', 'bank', ', ', '. ', ' '];
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const paragraph = () =>
    Array.from({ length: 1 + random(12) }, () => words[random(words.length)])
      .join(' ')
      .trim() || 'x';
  const version = () =>
    ['a', 'b', 'c', 'd']
      .filter(() => random(4) > 0)
      .map(id => clause(id, ...Array.from({ length: random(4) }, paragraph)));
  for (let nth = 0; nth < 300; nth++) {
    const [before, after] = [version(), version()];
    const found = differenceOf(before, after);
    for (const [texts, kinds] of [
      [before, ['same', 'gone']],
      [after, ['same', 'new']],
    ] as const) {
      const readOut = found.map(({ id, paragraphs }) => ({
        id,
        text: paragraphs
          .map(pieces =>
            pieces
              .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
              .map(piece => piece.words)
              .join(''),
          )
          .filter(Boolean),
      }));
      for (const { id, text } of texts) expect(readOut.find(one => one.id === id)?.text).toEqual(text);
    }
  }
});
