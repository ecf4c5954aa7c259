import { afterAll, expect, test } from 'vitest';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { bePresent, releaseJobsOfTheGone } from './presence.ts';

afterAll(closeDatabase);

/** A job that a worker has begun. Answers its id. */
async function begunBy(worker: string): Promise<string> {
  const [job] = await sqlClient()`select id from graphile_worker.add_job('mail.deliver', '{}'::json)`;
  await sqlClient()`
    update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() where id = ${job?.id}`;
  return job?.id;
}
const holderOf = async (id: string) =>
  (await sqlClient()`select locked_by as holder from graphile_worker.jobs where id = ${id}`)[0]?.holder;

test('the job of a worker that was killed is given back at the second look, the job of a living one never', async () => {
  const present = await bePresent('worker-alive');
  const [mine, orphan] = [await begunBy('worker-alive'), await begunBy('worker-killed')];
  const missed = new Set<string>();
  await releaseJobsOfTheGone(missed);
  expect(await holderOf(orphan)).toBe('worker-killed');
  await releaseJobsOfTheGone(missed);
  expect(await holderOf(orphan)).toBeNull();
  expect(await holderOf(mine)).toBe('worker-alive');

  await present.leave();
  for (let looks = 0; looks < 2; looks++) await releaseJobsOfTheGone(missed);
  expect(await holderOf(mine)).toBeNull();
});
