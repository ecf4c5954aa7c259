// Keeps the clause: security-audits.
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { clock, later, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { nothingGivenUp, settleGivenUp } from '#lib/jobs/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import {
  askForAssessment,
  askForPack,
  latestPacks,
  latestRound,
  listAssessments,
  runControls,
} from '#lib/policy/index.ts';
import { evidencePackPart } from '#lib/policy/pack/schema.ts';
import { buys } from '#lib/privacy/ada-buys.fixture.ts';
import { askForExport, copiesReady, latestExport } from '#lib/privacy/index.ts';
import { privacyRequest } from '#lib/privacy/requests/schema.ts';
import { allJobs } from './collected.ts';
import { tasksOf } from './tasks.ts';

const now = clock.now();
const iris = { ...staffWith('auditor'), id: `account:${newId()}` };
const wanted = ['policy.write-pack', 'policy.assess', 'policy.run-round', 'privacy.write-export'];
const tasks = tasksOf(allJobs.filter(({ name }) => wanted.includes(name)));

const silent = new Logger(() => () => {});

/** Has the queue run what is due, by the worker's own tasks, as if the pauses were over; answers how many tries are left. */
async function tries(): Promise<number> {
  await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  await runOnce({ connectionString: config().databaseUrl, taskList: tasks, noHandleSignals: true, logger: silent });
  const [left] = await db().execute<{ left: number }>(sql`
    select coalesce(max(max_attempts - attempts), 0)::int as left from graphile_worker.jobs
    where task_identifier in ${wanted}`);
  return left?.left ?? 0;
}

/** What is kept nowhere cannot be written, sealed or told: each try throws for real. */
const broken = (table: string, work: () => Promise<void>) =>
  asOwner(async sql => {
    await sql.unsafe(`alter table ${table} rename to ${table}_away`);
    try {
      await work();
    } finally {
      await sql.unsafe(`alter table ${table}_away rename to ${table}`);
    }
  });

/** All tries from the one after `failed`, by what the queue has counted. */
async function untilGivenUp(failed: number): Promise<void> {
  await db().execute(sql`update graphile_worker._private_jobs set attempts = ${failed}`);
  for (let left = 8 - failed; left > 0; left--) expect(await tries()).toBe(left - 1);
}

afterAll(closeDatabase);

test('a pack whose writing throws until the last try says so under an id, and another may be asked for', async () => {
  const packId = newId();
  await proving(askForPack)(iris, { packId }, now);
  await broken('policy_version', async () => {
    await untilGivenUp(0);
    expect((await latestPacks(iris))[0]).toMatchObject({ id: packId, state: 'writing', fault: null });
  });
  expect((await nothingGivenUp.check(now)).result).toBe('broken');
  await settleGivenUp(allJobs, now);
  const [failed] = await latestPacks(iris);
  expect(failed).toMatchObject({ id: packId, state: 'failed', fault: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(JSON.stringify(failed)).not.toContain('policy_version');
  expect(await db().$count(evidencePackPart, eq(evidencePackPart.fileId, packId))).toBe(0);
  expect((await nothingGivenUp.check(now)).result).toBe('held');
  const another = newId();
  await proving(askForPack)(iris, { packId: another }, later(now, SECOND));
  await tries();
  expect((await latestPacks(iris))[0]).toMatchObject({ id: another, state: 'ready', fault: null });
});

test('a copy that cannot be written says so, its owner is told once, and the next one answers both requests', async () => {
  const ada = await buys('ada');
  const actor = customerCalled(ada.id);
  const exportId = randomUUID();
  await proving(askForExport)(actor, { exportId }, now);
  await broken('cart', () => untilGivenUp(7));
  for (const _ of [1, 2]) await settleGivenUp(allJobs, now);
  expect(await latestExport(actor)).toMatchObject({ id: exportId, status: 'failed', fault: expect.any(String) });
  expect(await db().$count(mailMessage, eq(mailMessage.dedupeKey, `privacy.export-failed:${exportId}`))).toBe(1);
  expect((await copiesReady.check(now)).result).toBe('broken');
  const again = randomUUID();
  await proving(askForExport)(actor, { exportId: again }, later(now, SECOND));
  await tries();
  expect(await latestExport(actor)).toMatchObject({ id: again, status: 'ready', fault: null });
  for (const id of [exportId, again]) {
    const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, id));
    expect(request).toMatchObject({ status: 'completed' });
  }
  expect((await copiesReady.check(now)).result).toBe('held');
});

test('what a killed process was given up with is settled too: an assessment and a round do not look under way for ever', async () => {
  // One that cannot even say so comes first.
  await db().execute(sql`select graphile_worker.add_job('policy.write-pack', '{"packId": "none"}'::json)`);
  await askForAssessment(iris, { assessmentId: newId() }, now);
  await runControls(iris, { roundId: newId() }, now);
  // A try that is killed throws nothing: it has only been counted.
  await db().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
  await settleGivenUp(allJobs, now);
  const [assessment] = await listAssessments();
  expect(assessment).toMatchObject({
    finishedAt: now.toISOString(),
    failed: expect.stringContaining('The log has it under'),
  });
  expect(await latestRound()).toMatchObject({ finishedAt: now.toISOString(), reached: 0 });
  await askForAssessment(iris, { assessmentId: newId() }, later(now, SECOND));
});
