import type { Ended } from '../../scripts/chaos/killed-child.ts';
import { killedAtEachStep as killedProgram, inProcesses as programIn } from '../../scripts/chaos/killed-program.ts';
import { oneJob } from './jobs.fixture.ts';

export { killsTake, killsWanted } from '../../scripts/chaos/killed-child.ts';

const PROGRAM = 'lib/privacy/one-job.fixture.ts';

/** A job to be killed: its name, and what it is given. */
export type Killable = { job: string; payload: Record<string, unknown>; now: Date };

const args = ({ job, payload, now }: Killable) => [job, JSON.stringify(payload), now.toISOString()];

/**
 * Kills a job with `kill -9`, `times` times, each at another step of it (`scripts/chaos/killed-program.ts`). `begin` makes
 * what the job works on, anew for each; what is killed is a process of its own; then the job is run again to its end, by
 * another process (this one), and `whole` looks at what came of it.
 */
export const killedAtEachStep = <T extends Killable>(
  times: number,
  begin: (n: number) => Promise<T>,
  whole: (begun: T) => Promise<void>,
): Promise<{ steps: number; kills: number[] }> =>
  killedProgram({
    ...{ program: PROGRAM, times, begin, args, whole },
    again: ({ job, payload, now }) => oneJob(job).run(payload, now),
  });

/** Runs jobs in processes of their own, which log all there is to log. */
export const inProcesses = <T>(work: (run: (begun: Killable) => Promise<Ended>) => Promise<T>): Promise<T> =>
  programIn(PROGRAM, run => work(begun => run(args(begun))));
