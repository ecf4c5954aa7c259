import { expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/clock.ts';
import { buildRuleset } from '../ruleset/defaults.ts';
import { beginBacktest, HEARD_AFTER, OutOfOrder } from './begin-backtest.ts';
import { areaUnderRoc, averagePrecision } from './measure.ts';
import type { PaymentOfFile } from './model.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

const payment = (number: number, after: number, part: Partial<PaymentOfFile> = {}): PaymentOfFile => ({
  paymentId: `p${number}`,
  createdAt: new Date(START + after),
  customerId: `c${number}`,
  cardId: `k${number}`,
  terminalId: null,
  ip: `10.0.0.${number}`,
  email: `buyer.${number}@example.org`,
  amountMinor: 4_900,
  currency: 'eur',
  fraud: false,
  ...part,
});

test('a payment of a stranger that shares nothing is allowed', () => {
  expect(beginBacktest(buildRuleset()).judge(payment(1, 0))).toEqual({
    score: 0.5,
    byRules: 0,
    outcome: 'allow',
    hits: [],
  });
});

test('many cards from one address are held, and then blocked', () => {
  const { judge } = beginBacktest(buildRuleset());
  const outcomes = [1, 2, 3, 4, 5].map(n => judge(payment(n, n * MINUTE, { ip: '203.0.113.9' })).outcome);
  expect(outcomes).toEqual(['allow', 'allow', 'hold', 'hold', 'block']);
});

test('what shares a card with a fraud is blocked from the day that the fraud is heard of', () => {
  const { judge } = beginBacktest(buildRuleset());
  const card = { cardId: 'stolen' };
  judge(payment(1, 0, { ...card, fraud: true }));
  expect(judge(payment(2, HEARD_AFTER - 1, card)).outcome).toBe('allow');
  expect(judge(payment(3, HEARD_AFTER, card)).outcome).toBe('block');
  expect(judge(payment(4, HEARD_AFTER + 365 * DAY, card)).outcome).toBe('allow');
});

test('a ruleset without a rule judges without it', () => {
  const { rules, ...rest } = buildRuleset();
  const { judge } = beginBacktest({ ...rest, rules: {} });
  const outcomes = [1, 2, 3, 4, 5].map(n => judge(payment(n, n, { ip: '203.0.113.9' })).outcome);
  expect(Object.keys(rules).length).toBeGreaterThan(20);
  expect(new Set(outcomes)).toEqual(new Set(['allow']));
});

test('a file that is not in the order of time is refused', () => {
  const { judge } = beginBacktest(buildRuleset());
  judge(payment(1, 5));
  expect(() => judge(payment(2, 4))).toThrow(OutOfOrder);
});

test('the measures are those of the definition', () => {
  // Scores 0.9 0.8 0.7 0.6 0.5 with labels 1 0 1 1 0: four of six pairs are in order; (1 + 2/3 + 3/4) / 3.
  const steps = [1, 0, 1, 1, 0].map(fraud => ({ fraud, honest: 1 - fraud }));
  expect(areaUnderRoc(steps)).toBeCloseTo(4 / 6, 12);
  expect(averagePrecision(steps)).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 12);
  // Equal scores tell nothing.
  expect(areaUnderRoc([{ fraud: 3, honest: 7 }])).toBe(0.5);
  expect(averagePrecision([{ fraud: 3, honest: 7 }])).toBeCloseTo(0.3, 12);
  expect(areaUnderRoc([{ fraud: 0, honest: 7 }])).toBeNull();
});

test('precision and recall of a band count what it stops, and unlabelled payments count for nothing', () => {
  const { judge, measures } = beginBacktest(buildRuleset());
  for (let n = 1; n <= 5; n++) judge(payment(n, n * MINUTE, { ip: '203.0.113.9', fraud: n >= 4 }));
  judge(payment(6, 6 * MINUTE, { fraud: true }));
  judge(payment(7, 7 * MINUTE, { ip: '203.0.113.9', fraud: null }));
  const { bands, ...rest } = measures();
  expect(rest).toMatchObject({ payments: 7, labelled: 6, fraud: 3, cardPrecisionAt100: 0.03 });
  expect(bands.hold).toEqual({ from: 60, payments: 3, fraud: 2, precision: 2 / 3, recall: 2 / 3 });
  expect(bands.block).toEqual({ from: 90, payments: 1, fraud: 1, precision: 1, recall: 1 / 3 });
});
