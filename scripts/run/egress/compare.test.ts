import { expect, test } from 'vitest';
import { troubleWith } from './compare.ts';

const seen = {
  own: new Set(['localhost:3000']),
  reached: new Set(['127.0.0.1:5432', '127.0.0.1:1', '127.0.0.1:2']),
  allowed: new Set(['127.0.0.1:5432', '127.0.0.1:1', '127.0.0.1:2']),
  calls: { stripe: 100, mail: 10 },
  before: { stripe: 7, mail: 1 },
  rows: { stripe: 107, mail: 11 },
  kills: 2,
};

test('what left and what is on record fit together; the shop may ask itself', () => {
  expect(troubleWith(seen)).toEqual([]);
  expect(troubleWith({ ...seen, reached: new Set([...seen.reached, 'localhost:3000']) })).toEqual([]);
});

test('a place that is on no list, and one that was never reached, is told', () => {
  expect(troubleWith({ ...seen, reached: new Set([...seen.reached, 'tracker.example:443']) })).toHaveLength(1);
  expect(troubleWith({ ...seen, reached: new Set(['127.0.0.1:5432', '127.0.0.1:1']) })).toHaveLength(1);
});

test('one call without its row is told, and many rows without a call; few are calls that were cut off', () => {
  expect(troubleWith({ ...seen, rows: { stripe: 106, mail: 11 } })).toEqual([
    '100 calls left for stripe, and 99 are on record.',
  ]);
  expect(troubleWith({ ...seen, rows: { stripe: 112, mail: 11 } })).toEqual([]);
  expect(troubleWith({ ...seen, rows: { stripe: 113, mail: 11 } })).toHaveLength(1);
  expect(troubleWith({ ...seen, calls: { stripe: 0, mail: 10 } })).toHaveLength(2);
});
