// Keeps the clauses: security-audits, pci-dss.
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, HOUR, later, MINUTE } from '#lib/clock.ts';
import { type Checked, type Control, control, held, heldUnless, notChecked } from '#lib/control.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { allControls } from '../clauses/index.ts';
import { openFindings } from '../findings/view-findings.ts';
import { lastProved } from '../index.ts';
import { policyJobs } from '../jobs.ts';
import { isDue, isLate } from './due.ts';
import { lastRuns } from './last-runs.ts';
import { continueRound, latestRound, NoSuchControl, runControls } from './rounds.ts';
import { runControl } from './run-control.ts';
import { runsOf } from './view-run.ts';

const now = clock.now();
const iris = staffWith('auditor');
const says = (error: { message: string; cause?: { message: string } }) => error.cause?.message ?? error.message;
const finding = (check: () => Promise<Checked>): Control =>
  control({ id: 'policy.test', says: 'Nothing is amiss.', severity: 'high', every: 'hour', shown: 'staff', check });
const open = async () => (await openFindings(now)).filter(({ controlId }) => controlId === 'policy.test');

afterAll(closeDatabase);

test('a run is on record as it was found, each chained to the one before it', async () => {
  const evidence = { looked: 3, names: ['a', 'b'] };
  for (const broken of [[], ['order:1'], []])
    await runControl(
      finding(async () => heldUnless(broken, many => `${many} amiss.`, evidence)),
      'account:iris',
      now,
    );
  const runs = (await runsOf('policy.test', null, 10)).toReversed();
  expect(runs.map(({ result }) => result)).toEqual(['held', 'broken', 'held']);
  expect(runs[1]).toMatchObject({ says: '1 amiss.', broken: ['order:1'], evidence, askedBy: 'account:iris' });
  for (const [at, run] of runs.entries()) expect(run.previousHash).toBe(runs[at - 1]?.hash ?? '00');
  expect((await lastRuns(['policy.test', 'policy.none'])).get('policy.test')?.seq).toBe(3);
});

test('what a check throws is a failed check and a finding, and what it said stays in the log', async () => {
  const fails = finding(() => Promise.reject(new Error('password=ada123')));
  const run = await runControl(fails, 'system:test', later(now, HOUR));
  expect(run).toMatchObject({ result: 'failed', says: expect.not.stringContaining('ada123') });
  expect(await open()).toMatchObject([{ controlId: 'policy.test', severity: 'high', says: run.says }]);
});

test('what could not be looked at neither opens nor closes anything; a run from before the trouble closes nothing', async () => {
  await runControl(
    finding(async () => notChecked('Not from here.')),
    'system:test',
    later(now, 2 * HOUR),
  );
  await runControl(
    finding(async () => held('All is well.', {})),
    'system:test',
    later(now, HOUR - MINUTE),
  );
  expect(await open()).toHaveLength(1);
  await runControl(
    finding(async () => held('All is well.', {})),
    'system:test',
    later(now, 3 * HOUR),
  );
  expect(await open()).toEqual([]);
});

test.each(["update control_run set says = 'held'", 'delete from control_run', 'truncate control_run cascade'])(
  'the store’s role may not, and the owner is refused by the table itself: %s',
  async statement => {
    expect(await db().execute(sql.raw(statement)).catch(says)).toContain('permission denied');
    expect(await asOwner(owner => owner.unsafe(statement).catch(says))).toContain('append-only');
  },
);

test('a control is due when it never ran or its time is over, and late when nothing ran it for twice as long', async () => {
  const hourly = finding(async () => held('', {}));
  const ran = (minutes: number) => ({ startedAt: later(now, -minutes * MINUTE).toISOString() });
  const last = async (minutes: number) => ({ ...(await runsOf('policy.test', null, 1))[0], ...ran(minutes) }) as never;
  expect(isDue(hourly, undefined, now)).toBe(true);
  expect([isDue(hourly, await last(30), now), isDue(hourly, await last(60), now)]).toEqual([false, true]);
  expect([isLate(hourly, await last(100), now), isLate(hourly, await last(130), now)]).toEqual([false, true]);
  expect(isDue({ ...hourly, every: 'day' }, await last(60), now)).toBe(false);
});

test('the minute’s look enqueues each due control once; what ran is not due again', async () => {
  const run = (name: string, payload: object = {}) => policyJobs.find(job => job.name === name)?.run(payload, now);
  const waiting = async () =>
    (
      await db().execute<{ key: string }>(sql`
      select key from graphile_worker.jobs where task_identifier = 'policy.run-control' order by key`)
    ).map(row => row.key);
  await run('policy.run-due');
  await run('policy.run-due');
  expect(await waiting()).toEqual(allControls.map(({ id }) => `control:${id}`).toSorted());
  const [first] = allControls;
  await run('policy.run-control', { controlId: first?.id });
  const ran = await lastRuns([first?.id ?? '']);
  expect(isDue(first as Control, ran.get(first?.id ?? ''), later(now, MINUTE))).toBe(false);
});

test('a round goes through what was asked for, shows how far it is, and is left and taken up again', async () => {
  const roundId = newId();
  const controlId = 'policy.runs-as-written';
  await expect(runControls(iris, { roundId, controlId: 'policy.nothing' }, now)).rejects.toThrow(NoSuchControl);
  await runControls(iris, { roundId, controlId }, now);
  await runControls(iris, { roundId, controlId }, now);
  expect(await latestRound()).toMatchObject({ id: roundId, total: 1, reached: 0, finishedAt: null, askedBy: iris.id });
  await Promise.all([continueRound(roundId), continueRound(roundId)]);
  await continueRound(roundId);
  expect(await latestRound()).toMatchObject({
    reached: 1,
    tally: { held: 1 },
    finishedAt: expect.any(String),
    now: null,
  });
  expect(await lastProved()).toContainEqual(expect.objectContaining({ controlId, result: 'held' }));
});
