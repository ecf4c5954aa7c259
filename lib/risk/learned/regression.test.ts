import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/clock.ts';
import { beginBacktest, HEARD_AFTER } from '../backtest/begin-backtest.ts';
import { CALM } from '../calm.ts';
import { buildRuleset } from '../ruleset/defaults.ts';
import { type Example, Examples, MOST } from './examples.ts';
import { regress, solve } from './regress.ts';
import { percent, scoreOf, scorer, signsOf } from './scorer.ts';
import { SIGNS } from './signs.ts';
import { train } from './train.ts';

/** An even number in [0, 1) for a whole one. */
const chance = (n: number): number => ((Math.imul(n + 1, 2_654_435_761) >>> 0) % 10_007) / 10_007;

const example = (n: number): Example => {
  const fraud = n % 4 === 0;
  const amountMinor = Math.round((fraud ? 30_000 : 6_000) * (0.4 + chance(n)));
  const buyer = { ...CALM.pre_auth.buyer, secondsToPay: n % 7 === 0 ? null : 60 + (n % 400) };
  return { signs: signsOf({ ...CALM.pre_auth, amountMinor, buyer }), fraud };
};
const examples = Array.from({ length: 400 }, (_, n) => example(n));

test('what each sign adds and the bias are the log-odds', () => {
  const trained = train(examples);
  const ready = scorer(trained);
  for (const { signs } of examples.slice(0, 50)) {
    const sum = ready.adds(signs).reduce((odds, { adds }) => odds + adds, trained.bias);
    expect(ready.logOdds(signs)).toBeCloseTo(sum, 9);
    expect(scoreOf(1, ready, signs).score).toBe(percent(sum));
  }
});

test('the weights are where the loss is least: the gradient there is nothing', () => {
  const rows = Float64Array.from([1, 0.2, 1, 0.9, 1, 0.4, 1, 0.7, 1, 0.1, 1, 0.8]);
  const labels = Uint8Array.from([0, 1, 1, 1, 0, 0]);
  const [bias = 0, weight = 0] = regress(rows, 2, labels);
  const likely = (value: number) => 1 / (1 + Math.exp(-bias - weight * value));
  const errors = [...labels].map((label, row) => label - likely(rows[row * 2 + 1] ?? 0));
  expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 4);
  const pull = errors.reduce((sum, error, row) => sum + error * (rows[row * 2 + 1] ?? 0), 0);
  expect(pull).toBeCloseTo(2 * weight, 4);
});

test('a system is solved', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 }), cells => {
      const at = (row: number, column: number) => cells[row * 3 + column] ?? 0;
      const square = (row: number, column: number) =>
        [0, 1, 2].reduce((sum, n) => sum + at(row, n) * at(column, n), row === column ? 1 : 0);
      const matrix = Float64Array.from([0, 1, 2].flatMap(row => [0, 1, 2].map(column => square(row, column))));
      const right = Float64Array.from([1, 2, 3]);
      const found = solve(matrix, right, 3);
      for (const row of [0, 1, 2])
        expect([0, 1, 2].reduce((sum, n) => sum + square(row, n) * (found[n] ?? 0), 0)).toBeCloseTo(right[row] ?? 0, 6);
    }),
  );
});

test('a sign that a later build has given up adds nothing', () => {
  const trained = train(examples);
  const gone = { sign: 'gone', unknown: false, mean: 0, scale: 1, weight: 9 };
  const signs = signsOf(CALM.pre_auth);
  expect(scorer({ ...trained, weights: [...trained.weights, gone] }).logOdds(signs)).toBe(
    scorer(trained).logOdds(signs),
  );
});

test('signs have names of their own, and words', () => {
  expect(new Set(SIGNS.map(({ id }) => id)).size).toBe(SIGNS.length);
  expect(SIGNS.filter(({ says }) => /undefined|^[a-z]/.test(says))).toEqual([]);
});

test('what is kept to learn from stays within bounds, evenly over all that came', () => {
  const kept = new Examples<Example & { n: number }>();
  for (let n = 0; n < MOST.honest * 5; n++) kept.add({ signs: new Float32Array(0), fraud: false, n });
  const numbers = kept.all().map(({ n }) => n);
  expect(numbers.length).toBeLessThan(MOST.honest * 2);
  expect(numbers.length).toBeGreaterThanOrEqual(MOST.honest);
  expect(numbers[0]).toBe(0);
  expect(numbers.at(-1)).toBeGreaterThan(MOST.honest * 4.9);
});

const START = Date.parse('2026-03-01T12:00:00Z');
const timeOf = (n: number): number => START + n * 15 * MINUTE;
const payment = (n: number, at: number, fraud: boolean) => ({
  paymentId: `p${n}`,
  createdAt: new Date(at),
  customerId: `c${n}`,
  ...{ cardId: null, terminalId: null, ip: null, email: null, currency: 'eur' },
  amountMinor: fraud ? 30_000 + (n % 90) : 4_000 + (n % 90),
});

/** 96 payments a day for 18 days, three in ten of them fraud; what each is labelled is `of`’s to say. */
function scores(of: (at: number, fraud: boolean) => boolean | null, payments = 18 * 96): number[] {
  const { judge } = beginBacktest(buildRuleset());
  return Array.from({ length: payments }, (_, n) => {
    const fraud = n % 10 < 3;
    return judge({ ...payment(n, timeOf(n), fraud), fraud: of(timeOf(n), fraud) }).score;
  });
}

let all: number[] = [];
beforeAll(() => {
  all = scores((_at, fraud) => fraud);
});

test('no label is known before it is heard: what comes later changes no score before', () => {
  const cut = START + 4 * DAY;
  const fewer = scores((at, fraud) => (at < cut ? fraud : null));
  const before = all.filter((_, n) => timeOf(n) < cut + HEARD_AFTER);
  expect(fewer.slice(0, before.length)).toEqual(before);
  expect(new Set(before.slice(-20)).size).toBeGreaterThan(2);
  expect(fewer).not.toEqual(all);
});

test('without labels the score is the rules’, and with them frauds are above', () => {
  expect(new Set(scores(() => null, 200))).toEqual(new Set([0.5, 30]));
  const late = all.slice(-200);
  const of = (fraud: boolean) => late.filter((_, n) => (18 * 96 - 200 + n) % 10 < 3 === fraud);
  const [frauds, honest] = [of(true), of(false)];
  expect(Math.min(...frauds)).toBeGreaterThan(Math.max(...honest));
});
