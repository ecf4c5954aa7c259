import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { hitsOfRule } from '../../hits-of-rule.ts';
import type { RiskOutcome } from '../../model.ts';
import { editRule } from '../../ruleset/edit-rule.ts';
import { liveRuleset } from '../../ruleset/live-ruleset.ts';
import { makeDraft } from '../../ruleset/make-draft.ts';
import type { Ruleset } from '../../ruleset/ruleset.ts';
import { riskBacktest, riskBacktestFlip } from '../schema.ts';
import { flipsOf, latestBacktests, viewBacktest } from './backtests.ts';
import { cancelBacktest } from './cancel-backtest.ts';
import { carryOnBacktest } from './carry-on-backtest.ts';
import { pressed, sample } from './presses.fixture.ts';
import { resumeBacktests } from './resume-backtests.ts';
import { startBacktest } from './start-backtest.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-22T12:00:00Z');
const grace = { ...staffWith('risk_analyst'), id: 'account:grace' };
let live: Ruleset;
beforeAll(async () => {
  live = await transaction(liveRuleset);
});

const PRESSES = 120;
beforeAll(async () => {
  for (const [n, press] of sample(PRESSES).entries()) await pressed(live, press, later(now, -DAY + n * MINUTE));
});

const begin = (version: number, days = 7) => startBacktest(grace, { version, days }, now);
/** Runs a backtest to its end, as the worker does. */
async function run(version: number, days = 7) {
  const id = await begin(version, days);
  await carryOnBacktest(id, now);
  const view = await viewBacktest(id, now);
  if (!view) throw new Error('the backtest is gone');
  return view;
}
const stricter = async () => {
  const version = await makeDraft(grace, { version: live.version, note: 'Two cards are enough.' }, now);
  const setting = { outcomes: {}, scores: {}, on: true };
  await editRule(grace, { version, rule: 'cards-by-address', limits: { hour: '1', day: '2' }, ...setting }, now);
  await editRule(grace, { version, rule: 'prepaid-card', limits: {}, ...setting, on: false }, now);
  return version;
};

test('what the live rules would have answered is, press by press, what they did answer', async () => {
  const view = await run(live.version);
  expect(view).toMatchObject({ status: 'done', done: PRESSES, total: PRESSES, flips: [], customers: 0 });
  expect(view.tally.would).toEqual(view.tally.was);
  expect(view.tally.presses).toBe(PRESSES);
  const outcomes = Object.values(view.tally.was.outcomes);
  expect(outcomes.every(count => count > 0)).toBe(true);
  expect(Object.keys(view.tally.rules).length).toBeGreaterThan(8);
});

test('the latest hits of a rule are found with what it saw and what the gate said', async () => {
  const hits = await hitsOfRule('cards-by-address');
  expect(hits).toHaveLength(15);
  expect(hits.map(({ at }) => at)).toEqual(
    hits
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  for (const { value, threshold, outcome, verdict } of hits) {
    expect(value).toBe(3);
    expect(threshold).toBe(3);
    expect(outcome === 'allow' || verdict !== 'allow').toBe(true);
  }
  expect(await hitsOfRule('no-such-rule')).toEqual([]);
});

test('a draft tells whom it would have stopped and let go, what they paid, and which frauds', async () => {
  const { id, tally, flips, customers } = await run(await stricter());
  expect(tally.presses).toBe(PRESSES);
  expect(tally.fraud + tally.honest).toBe(sample(PRESSES).filter(({ fraud }) => fraud !== null).length);
  const rows = await db().select().from(riskBacktestFlip).where(eq(riskBacktestFlip.backtestId, id));
  expect(rows.length).toBeGreaterThan(5);
  expect(flips?.reduce((sum, way) => sum + way.presses, 0)).toBe(rows.length);
  expect(flips?.reduce((sum, way) => sum + (way.money.eur ?? 0), 0)).toBe(
    rows.reduce((sum, row) => sum + row.amountMinor, 0),
  );
  expect(customers).toBe(0);
  const stops = (outcome: RiskOutcome) => outcome === 'hold' || outcome === 'block';
  const gained = rows.filter(row => stops(row.after) && !stops(row.before)).length;
  const lost = rows.filter(row => stops(row.before) && !stops(row.after)).length;
  const stopped = (side: typeof tally.was) => side.outcomes.hold + side.outcomes.block;
  expect(stopped(tally.would) - stopped(tally.was)).toBe(gained - lost);
  expect(new Set(rows.flatMap(row => row.rules))).toEqual(
    new Set(['cards-by-address', 'prepaid-card', 'authentication-missing']),
  );
  const [way] = flips ?? [];
  const listed = await flipsOf(id, way && { before: way.before, after: way.after });
  expect(listed).toHaveLength(Math.min(50, way?.presses ?? 0));
});

test('one that was killed goes on where it stood, and however many go on with it, nothing counts twice', async () => {
  const version = await stricter();
  const whole = await run(version);
  const id = await begin(version);
  await carryOnBacktest(id, now, { page: 20, pages: 2 });
  expect(await viewBacktest(id, now)).toMatchObject({ status: 'running', done: 40, total: PRESSES, flips: null });
  await Promise.all([1, 2, 3].map(() => carryOnBacktest(id, now, { page: 20, pages: 2 })));
  const { tally, flips } = (await viewBacktest(id, now)) ?? {};
  expect({ tally, flips }).toEqual({ tally: whole.tally, flips: whole.flips });
});

test('one that is stopped stays where it stands, and only one runs at a time', async () => {
  const id = await begin(live.version);
  await expect(begin(live.version)).rejects.toMatchObject({ code: 'backtest_under_way' });
  await cancelBacktest(grace, { backtestId: id }, now);
  await carryOnBacktest(id, now);
  expect(await viewBacktest(id, now)).toMatchObject({ status: 'canceled', done: 0 });
  await expect(cancelBacktest(grace, { backtestId: id }, now)).rejects.toMatchObject({ code: 'backtest_over' });
});

test('one whose process died is taken up again, and a draft that was changed meanwhile is said', async () => {
  const version = await stricter();
  const id = await begin(version);
  await editRule(grace, { version, rule: 'cvc-fail', on: false, limits: {}, outcomes: {}, scores: {} }, now);
  await resumeBacktests(later(now, MINUTE));
  expect((await viewBacktest(id, later(now, MINUTE)))?.stalled).toBe(false);
  expect(await viewBacktest(id, later(now, 3 * MINUTE))).toMatchObject({ stalled: true, outdated: true });
  await resumeBacktests(later(now, 3 * MINUTE));
  const [row] = await db().execute<{ jobs: number }>(
    `select count(*)::int as jobs from graphile_worker.jobs where key = 'risk.resume-backtest:${id}'`,
  );
  expect(row?.jobs).toBe(1);
  await carryOnBacktest(id, now);
  const view = await viewBacktest(id, now);
  expect(view?.tally.rules['cvc-fail']?.would.fired).toBe(view?.tally.rules['cvc-fail']?.was.fired);
  expect((await latestBacktests(now, version)).map(one => one.id)).toEqual([id]);
  await db().delete(riskBacktest).where(eq(riskBacktest.id, id));
  expect(await db().select().from(riskBacktestFlip).where(eq(riskBacktestFlip.backtestId, id))).toEqual([]);
});
