// Keeps the clause: revisions.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve, recordProof } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { killsTake, killsWanted, runUntil } from '../../../scripts/chaos/killed-child.ts';
import { bundleAlone } from '../../../scripts/run/bundle.ts';
import { newestPolicy, policyInForce } from '../index.ts';
import { askedToPublish, olive, readyDraft } from './drafts.fixture.ts';

const root = join(import.meta.dirname, '../../..');
const now = new Date('2026-11-22T12:00:00Z');
let folder = '';

beforeAll(async () => {
  await mkdir(join(root, '.data'), { recursive: true });
  folder = await mkdtemp(join(root, '.data/killed-'));
  await bundleAlone(root, 'lib/policy/revisions/one-approval.fixture.ts', join(folder, 'one-approval.mjs'));
  await policyInForce(now);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await closeDatabase();
});

/** Of what publishing does, how much there is: all of it is of one version, or nothing is. */
async function published(number: number, requestId: string) {
  const [row] = await db().execute<Record<string, number | boolean>>(sql`select
    (select count(*)::int from policy_version where number = ${number}) as versions,
    (select count(*)::int from policy_campaign where version = ${number}) as campaigns,
    (select count(*)::int from audit_event where action = 'policy.published' and target = ${`policy:${number}`}) as records,
    (select count(*)::int from policy_draft where state = 'published') = ${number - 1} as closed,
    (select count(*)::int from approval_request where id = ${requestId} and decision = 'approved') as approvals,
    (select count(*)::int from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier like 'policy.%'
      where (j.payload ->> 'version')::int = ${number}) as jobs`);
  return row;
}
const ALL = { versions: 1, campaigns: 1, records: 1, closed: true, approvals: 1, jobs: 2 };
const NOTHING = { versions: 0, campaigns: 0, records: 0, closed: false, approvals: 0, jobs: 0 };

/** What a person presses: the page reads what is in force, and the second person approves. */
async function approves(
  requestId: string,
  at: Date,
  kill = Number.POSITIVE_INFINITY,
  moment: 'before' | 'after' = 'before',
) {
  const proof = { action: 'approvals.approve', object: `approval:${requestId}`, method: 'passkey' as const };
  await transaction(tx => recordProof(tx, { sessionId: olive.session?.id ?? '', ...proof }, at));
  return runUntil([join(folder, 'one-approval.mjs'), requestId, at.toISOString()], kill, moment);
}

const KILLS = killsWanted(6);

test('killed at each of its steps, publishing leaves a version with its campaign or neither, and the next try does it', {
  timeout: killsTake(6),
}, async () => {
  const first = await askedToPublish(await readyDraft(now), now);
  const { steps } = await approves(first, now);
  expect(await published(2, first)).toEqual(ALL);
  expect(steps).toBeGreaterThan(10);
  // The last thing that it sends is a goodbye to Postgres. Before it comes the commit, which the last kill lets happen.
  const last = steps - 1;
  const left = { all: 0, nothing: 0 };
  for (let nth = 0; nth < KILLS; nth++) {
    const [number, at] = [3 + nth, later(now, (nth + 1) * DAY)];
    const requestId = await askedToPublish(await readyDraft(at, 80), at);
    const step = 1 + Math.round(((last - 1) * nth) / Math.max(1, KILLS - 1));
    const { killed } = await approves(requestId, at, step, (KILLS - nth) % 2 === 1 ? 'after' : 'before');
    expect(killed, `step ${step} of ${steps}`).toBe(true);
    // What the killed process had begun is undone as soon as Postgres misses it.
    await expect.poll(() => openTransactions()).toBe(0);
    const found = await published(number, requestId);
    const whole = found?.versions === 1;
    expect(found, `killed at step ${step} of ${steps}`).toEqual(whole ? ALL : NOTHING);
    left[whole ? 'all' : 'nothing']++;
    if (!whole) await proving(approve)(olive, { requestId }, at);
    expect(await published(number, requestId)).toEqual(ALL);
    expect((await newestPolicy(at)).number).toBe(number);
  }
  // Killed before its end nothing is left of it, and once it is committed everything is, heard or not.
  expect(left.nothing).toBeGreaterThan(KILLS / 2);
  expect(left.all).toBeGreaterThan(0);
});

const openTransactions = async (): Promise<number> => {
  const [row] = await db().execute<{ open: number }>(sql`select count(*)::int as open from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`);
  return row?.open ?? 0;
};
