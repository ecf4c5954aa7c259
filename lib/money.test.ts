import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountToType, divideRounded, exponentOf, formatMoney, money, parseAmount, portion } from './money.ts';

test.each([
  ['eur', 2],
  ['JPY', 0],
  ['kwd', 3],
  ['ugx', 2],
  ['isk', 2],
] as const)('%s has %i decimals at Stripe', (currency, digits) => {
  expect(exponentOf(currency)).toBe(digits);
});

test.each([
  [4990, 'eur', '€49.90'],
  [500, 'jpy', '¥500'],
  [1005, 'gbp', '£10.05'],
] as const)('%i minor units of %s read as %s', (minor, currency, text) => {
  expect(formatMoney({ minor, currency }, 'en-IE').replace('JP', '')).toBe(text);
});

test('a fraction of a minor unit is not money', () => {
  expect(() => money(0.5, 'eur')).toThrow(RangeError);
  expect(() => money(Number.POSITIVE_INFINITY, 'eur')).toThrow(RangeError);
});

test('halves round away from zero, on both sides of it', () => {
  expect([5n, -5n, 4n, -6n].map(tenths => divideRounded(tenths, 10n))).toEqual([1, -1, 0, -1]);
});

test('a portion is never further than half a unit from the exact quotient', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 10_000 }), (minor, basisPoints) => {
      const off = BigInt(portion(minor, basisPoints)) * 10_000n - BigInt(minor) * BigInt(basisPoints);
      expect(off <= 5_000n && off >= -5_000n).toBe(true);
    }),
  );
});

test.each([
  ['12.5', 'eur', 1250],
  ['12,50', 'eur', 1250],
  [' 0.07 ', 'eur', 7],
  ['1234.', 'eur', 123_400],
  ['500', 'jpy', 500],
  ['1.005', 'kwd', 1005],
  ['12.345', 'eur', null],
  ['1.0', 'jpy', null],
  ['1,234.50', 'eur', null],
  ['-5', 'eur', null],
  ['1e3', 'eur', null],
  ['', 'eur', null],
] as const)('"%s" of %s is typed for %s minor units', (text, currency, minor) => {
  expect(parseAmount(text, currency)).toBe(minor);
});

test('what an amount is typed as is read back as the same amount, whatever its decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom('eur', 'jpy', 'kwd'), (minor, currency) => {
      expect(parseAmount(amountToType({ minor, currency }), currency)).toBe(minor);
    }),
  );
});
