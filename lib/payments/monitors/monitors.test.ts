import { readdirSync } from 'node:fs';
import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { adaOrders, adaPays, CARDS } from '../ada-pays.fixture.ts';
import { arrangements, type Payments } from './arrangements.fixture.ts';
import { MONITORS, monitors, WATCHED } from './index.ts';
import { worstOf } from './model.ts';
import { judge, type Monitor } from './monitor.ts';
import { watch } from './watch.ts';

let payments: Payments;
beforeAll(async () => {
  // Three payments, so that three can have been moved by the sweep.
  await adaOrders();
  const { paymentId: paidId } = await adaPays(CARDS.good);
  payments = { paidId, paymentId: (await adaOrders()).paymentId };
});
afterAll(closeDatabase);

const NOW = new Date('2031-05-05T12:34:56Z');
/** A time of its own for each monitor: what one test leaves behind is history for the next. */
const timeOf = (monitor: Monitor) => later(NOW, MONITORS.indexOf(monitor) * 120 * DAY);
const make = async (rows: readonly SQL[]) => {
  for (const row of rows) await db().execute(row);
};

test('every file of the folder is a monitor with a line in the index and an arrangement that wakes it', () => {
  const others = /^(?:index|model|monitor|watch|incidents-of|attempts-between)\.ts$|\.(?:test|fixture)\.ts$/;
  const files = readdirSync(import.meta.dirname).filter(file => !others.test(file));
  const ids = MONITORS.map(({ id }) => id).sort();
  expect(files.map(file => file.replace('.ts', '')).sort()).toEqual(ids);
  expect(Object.keys(arrangements(payments, NOW)).sort()).toEqual(ids);
});

test.each(MONITORS.map(monitor => [monitor.id, monitor] as const))(
  '%s sleeps, wakes, and says why',
  async (id, monitor) => {
    const now = timeOf(monitor);
    const { quiet, loud, level, undo } = arrangements(payments, now)[id] ?? { quiet: [], loud: [], level: 'ok' };
    const look = async () => judge(monitor, await monitor.measure(now));
    expect(await look()).toMatchObject({ id, level: 'ok' });
    await make(quiet);
    expect(await look()).toMatchObject({ level: 'ok' });
    await make(loud);
    const view = await look();
    expect(view).toMatchObject({ level, says: expect.stringMatching(/^\S.*\w/) });
    expect(view.value).not.toBeNull();
    await make(undo ?? []);
  },
);

describe('a value', () => {
  const monitor: Monitor = {
    id: 'x',
    title: 'x',
    trouble: 'below',
    thresholds: { warn: 24, page: 4 },
    measure: async () => ({ value: null, says: '' }),
  };
  test.each([
    [null, 'ok', 24],
    [24, 'ok', 24],
    [23.9, 'warn', 24],
    [4, 'warn', 24],
    [3.9, 'page', 4],
    [-1, 'page', 4],
  ])('of %s hours left is %s', (value, level, threshold) => {
    expect(judge(monitor, { value, says: '' })).toMatchObject({ level, threshold });
  });
});

test('what cannot be measured is a warning, and the others are measured all the same', async () => {
  await asOwner(sql => sql`alter table circuit_breaker rename to circuit_breaker_away`);
  const views = await monitors(later(NOW, 30_000 * DAY));
  await asOwner(sql => sql`alter table circuit_breaker_away rename to circuit_breaker`);
  expect(views).toHaveLength(WATCHED.length);
  expect(views[0]).toMatchObject({ id: 'stripe-away', level: 'warn', value: null });
  expect(worstOf(views)).toBe('warn');
});

test('the health tells ids and the worst level, never an amount or a person, and measures once in ten seconds', async () => {
  const { GET } = await import('#app/api/health/route.ts');
  const response = await GET();
  expect(response.status).toBe(200);
  const { monitors: said, ...rest } = (await response.json()) as { monitors: unknown };
  expect(rest).toMatchObject({ status: 'ok', database: 'reachable' });
  expect(said).toEqual(await watch(new Date()));
  expect(Object.keys(said as object)).toEqual(['worst', 'warn', 'page']);
  expect(watch(new Date())).toBe(watch(new Date()));
});
