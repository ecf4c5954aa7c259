import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDisposable } from './disposable-domains.ts';
import { looksNonsense } from './looks-nonsense.ts';
import { nameSimilarity } from './name-similarity.ts';

test.each([
  // Winkler's own examples.
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['Ada Lovelace', 'ada lovelace', 1],
  ['Lovelace, Ada', 'Ada  Lovelace', 1],
  ['José Núñez', 'Jose Nunez', 1],
  ['', 'Ada', null],
  ['...', 'Ada', null],
  ['abc', 'xyz', 0],
])('"%s" and "%s" are alike by %d', (one, other, similarity) => expect(nameSimilarity(one, other)).toBe(similarity));

test('a partner is more alike than a stranger', () => {
  expect(nameSimilarity('Ada Lovelace', 'William Lovelace')).toBeGreaterThan(0.6);
  expect(nameSimilarity('Ada Lovelace', 'Kurt Gries')).toBeLessThan(0.6);
});

test('being alike is mutual and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const alike = nameSimilarity(one, other);
      expect(nameSimilarity(other, one)).toBe(alike);
      if (alike !== null) expect(Math.min(Math.max(alike, 0), 1)).toBe(alike);
    }),
  );
});

test.each(['xkqzjwvpt', 'a8f3k2j9x1', 'aaaaaaa', 'hjklqwrtpz', 'q1w2e3r4t5'])('%s is nonsense', part =>
  expect(looksNonsense(part)).toBe(true),
);
test.each([
  ...['ada', 'ada.lovelace', 'a.k.l', 'jkl', 'mathias1987', 'info', 'schwartzkopf', 'grzegorz.brzeczyszczykiewicz'],
  ...['ada+7f8s9d8f7s9d', 'x_ae_a12', 'mtl2024', 'weltschmerz', '张伟', 'e2e-buyer-17'],
])('%s may be somebody', part => expect(looksNonsense(part)).toBe(false));

test('domains of throw-away mail are known, with those below them', () => {
  expect(['mailinator.com', 'x.Mailinator.com', 'YOPMAIL.com'].map(isDisposable)).toEqual([true, true, true]);
  expect(['example.org', 'notmailinator.com', 'com', ''].map(isDisposable)).toEqual([false, false, false, false]);
});
