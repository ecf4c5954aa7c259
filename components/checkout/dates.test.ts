import { expect, it } from 'vitest';
import { dayOf, windowOf } from './dates.ts';

it('a delivery window within a month names the month once', () => {
  expect(windowOf('2026-11-26', '2026-11-28')).toBe('26–28 Nov');
});

it('a delivery window across months names both', () => {
  expect(windowOf('2026-11-30', '2026-12-02')).toBe('30 Nov – 2 Dec');
});

it('a window of one day is that day', () => {
  expect(windowOf('2026-11-24', '2026-11-24')).toBe('24 Nov');
});

it('a moment is written as its day', () => {
  expect(dayOf('2026-01-05T23:10:00.000Z')).toBe('5 Jan 2026');
});
