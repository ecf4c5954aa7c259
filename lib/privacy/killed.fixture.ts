import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runUntil } from '../../scripts/chaos/killed-child.ts';
import { bundleAlone } from '../../scripts/run/bundle.ts';
import { oneJob } from './jobs.fixture.ts';

export { killsWanted } from '../../scripts/chaos/killed-child.ts';

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
  const folder = await mkdtemp(join(root, '.data/killed-'));
  const program = join(folder, 'one-job.mjs');
  const run = (begun: T, at: number, moment: 'before' | 'after' = 'before') =>
    runUntil([program, begun.job, JSON.stringify(begun.payload), begun.now.toISOString()], at, moment);
  try {
    await bundleAlone(root, 'lib/privacy/one-job.fixture.ts', program);
    const first = await begin(0);
    const { steps } = await run(first, Number.POSITIVE_INFINITY);
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
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
