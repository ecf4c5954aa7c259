import { expect, test } from 'vitest';
import { isId, newId } from './id.ts';

test('ids are UUIDs of version 7 that sort by the time they were made', () => {
  const earlier = newId(1_700_000_000_000);
  const later = newId(1_700_000_000_001);
  expect(isId(earlier) && isId(later)).toBe(true);
  expect(earlier[14]).toBe('7');
  expect(earlier < later).toBe(true);
});

test.each(['', 'x', "' or 1=1", '018bcfe5-6800-7000-8000-00000000000G', '018BCFE5-6800-7000-8000-000000000000'])(
  '%j is not an id',
  text => {
    expect(isId(text)).toBe(false);
  },
);
