import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ended, runUntil } from '../../scripts/chaos/killed-child.ts';
import { bundleAlone } from '../../scripts/run/bundle.ts';
import { oneJob } from './jobs.fixture.ts';

export { killsTake, killsWanted } from '../../scripts/chaos/killed-child.ts';

const root = join(import.meta.dirname, '../..');

/** A job to be killed: its name, and what it is given. */
export type Killable = { job: string; payload: Record<string, unknown>; now: Date };

/**
 * Kills a job with `kill -9`, `times` times, each at another step of it, from the first to the last: a step is a thing that
 * it sends to Postgres or to Stripe, and every other time it is carried out and only the answer is lost. `begin` makes
 * what the job works on, anew for each; what is killed is a process of its own; then the job is run again to its end, by
 * another process (this one), and `whole` looks at what came of it.
 */
export async function killedAtEachStep<T extends Killable>(
  times: number,
  begin: (n: number) => Promise<T>,
  whole: (begun: T) => Promise<void>,
): Promise<{ steps: number; kills: number[] }> {
  return inProcesses(async run => {
    const first = await begin(0);
    const { steps } = await run(first);
    await whole(first);
    const kills: number[] = [];
    for (let n = 1; n <= times; n++) {
      const begun = await begin(n);
      const at = 1 + Math.round(((steps - 1) * (n - 1)) / Math.max(1, times - 1));
      if ((await run(begun, at, n % 2 === 0 ? 'after' : 'before')).killed) kills.push(at);
      await oneJob(begun.job).run(begun.payload, begun.now);
      await whole(begun);
    }
    return { steps, kills };
  });
}

type Run = (begun: Killable, at?: number, moment?: 'before' | 'after') => Promise<Ended>;

/** Runs jobs in processes of their own, which log all there is to log; they may be killed at a step. */
export async function inProcesses<T>(work: (run: Run) => Promise<T>): Promise<T> {
  await mkdir(join(root, '.data'), { recursive: true });
  const folder = await mkdtemp(join(root, '.data/killed-'));
  const program = join(folder, 'one-job.mjs');
  try {
    await bundleAlone(root, 'lib/privacy/one-job.fixture.ts', program);
    return await work(({ job, payload, now }, at = Number.POSITIVE_INFINITY, moment = 'before') =>
      runUntil([program, job, JSON.stringify(payload), now.toISOString()], at, moment),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
