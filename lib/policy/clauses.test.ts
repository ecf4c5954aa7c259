import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clauses } from './clauses/index.ts';

test('every clause file is published, in the order of its number', () => {
  const files = readdirSync(new URL('clauses', import.meta.url))
    .filter(file => /^\d\d-/.test(file))
    .sort();
  expect(clauses.map(({ id }) => id)).toEqual(files.map(file => file.replace(/^\d\d-|\.ts$/g, '')));
});

test('every clause says something under a heading of its own', () => {
  expect(new Set(clauses.map(({ heading }) => heading)).size).toBe(clauses.length);
  for (const { text } of clauses) expect(text.join(' ').length).toBeGreaterThan(60);
});
