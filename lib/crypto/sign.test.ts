import { expect, test } from 'vitest';
import { later } from '#lib/clock.ts';
import { sign, verify } from './index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const token = sign('order-link', 'order-1', later(now, 60_000));

test('a token gives its payload back until it expires', () => {
  expect(verify('order-link', token, now)).toBe('order-1');
  expect(verify('order-link', token, later(now, 60_000))).toBeNull();
});

test('a token for one purpose is worth nothing for another', () => {
  expect(verify('revalidate', token, now)).toBeNull();
});

test('a token with any character changed is refused', () => {
  for (let index = 0; index < token.length; index++) {
    const other = token[index] === 'A' ? 'B' : 'A';
    expect(verify('order-link', token.slice(0, index) + other + token.slice(index + 1), now)).toBeNull();
  }
});

test.each(['', '.', 'a.b.c', `${token}x`, token.slice(1), 'x'.repeat(10_000)])('%s is no token', text => {
  expect(verify('order-link', text, now)).toBeNull();
});
