import { expect, test } from 'vitest';
import { scaleEnd } from '#components/admin/charts/model.ts';
import { NO_PAYMENT_DAY } from '#lib/payments/model.ts';
import { NO_DAY, stepOf } from '#lib/risk/model.ts';
import { chartsOf } from './charts.ts';
import type { Figures } from './figures.ts';
import { headlinesOf } from './headlines.ts';
import { bucketsOf, type Period, periodIn } from './period.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

const figuresWith = (period: Period): Figures => ({
  period,
  buckets: bucketsOf(period, NOW),
  risk: new Map([
    [
      '2026-11-22',
      {
        ...NO_DAY,
        judged: { allow: 95, challenge: 0, hold: 4, block: 1 },
        ...{ opened: 4, released: 3, declined: 1, inTime: 3, held: { eur: 40_000 }, stopped: { eur: 9_000 } },
        decision: { [stepOf(600)]: 3, [stepOf(30_000)]: 1 },
        firstLook: { [stepOf(60)]: 4 },
      },
    ],
  ]),
  money: new Map([
    ['2026-11-22', { ...NO_PAYMENT_DAY, captured: 95, asked: 4, passed: 1 }],
    ['2026-11-01', { ...NO_PAYMENT_DAY, captured: 105, disputes: 1, warnings: 1 }],
  ]),
  records: new Map(),
  countedAt: NOW,
});

test('a period is whole days up to today, and a year is whole weeks', () => {
  const week = bucketsOf(7, NOW);
  expect(week.map(({ label }) => label)).toEqual(expect.arrayContaining(['2026-11-16', '2026-11-22']));
  expect(week).toHaveLength(7);
  const year = bucketsOf(365, NOW);
  expect(year).toHaveLength(52);
  expect(year.at(-1)?.days.at(-1)).toBe('2026-11-22');
  expect(new Set(year.flatMap(({ days }) => days)).size).toBe(364);
});

test('the address says the period, and nothing else does', () => {
  expect([undefined, '7', '365', '8', ['7']].map(periodIn)).toEqual([30, 7, 365, 30, 30]);
});

test('charts say what they show, and what came back is of the thirty days up to each', () => {
  const charts = new Map(chartsOf(figuresWith(7)).map(chart => [chart.id, chart]));
  expect(charts.get('gates')?.says).toBe('100 payments were judged: 4 % held, 1 % stopped.');
  expect(charts.get('decision')?.says).toMatch(
    /^Half of all cases were decided within 9\.7 min, 95 of 100 within 8 h; 75 % /,
  );
  const program = charts.get('program')?.series[0]?.values ?? [];
  expect(program[0]).toBeCloseTo(200 / 105, 9);
  expect(program.at(-1)).toBe(1);
  expect(charts.get('verification')?.says).toBe('4 were asked, and 25 % of them did.');
  expect([...charts.keys()]).toContain('money-eur');
});

test('a figure is held against its target and the period before it', () => {
  const headlines = new Map(headlinesOf(figuresWith(7)).map(line => [line.id, line]));
  expect(headlines.get('half')).toMatchObject({ good: true, before: null });
  expect(headlines.get('program')).toMatchObject({ value: '1 %', good: false, before: '1.9 %' });
  expect(headlines.get('lapsed')).toMatchObject({ value: '0', good: true, before: '0' });
  expect(headlinesOf(figuresWith(365)).every(({ before }) => before === null)).toBe(true);
});

test('a scale ends above what is drawn and halves well', () => {
  const [chart] = chartsOf(figuresWith(7)).filter(({ id }) => id === 'gates');
  expect(chart && scaleEnd(chart)).toBe(100);
  expect(
    chartsOf({ ...figuresWith(7), risk: new Map(), money: new Map() })
      .map(scaleEnd)
      .every(end => end > 0),
  ).toBe(true);
});
