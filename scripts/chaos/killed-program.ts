import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAlone } from '../run/bundle.ts';
import { root } from '../run/root.ts';
import { type Ended, runUntil } from './killed-child.ts';

export type RunProgram = (args: readonly string[], at?: number, moment?: 'before' | 'after') => Promise<Ended>;

/** Makes one file of a program, and runs it in processes of its own, which may be killed at a step (`runUntil`). */
export async function inProcesses<T>(program: string, work: (run: RunProgram) => Promise<T>): Promise<T> {
  await mkdir(join(root, '.data'), { recursive: true });
  const folder = await mkdtemp(join(root, '.data/killed-'));
  const file = join(folder, 'program.mjs');
  try {
    await bundleAlone(root, program, file);
    return await work((args, at = Number.POSITIVE_INFINITY, moment = 'before') =>
      runUntil([file, ...args], at, moment),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Killed<T> = {
  program: string;
  times: number;
  /** Makes what the program works on, anew for each kill. */
  begin(nth: number): Promise<T>;
  args(begun: T): readonly string[];
  /** Looks at what a killed program left. */
  left?(begun: T, killedAt: number): Promise<void>;
  /** Does it all again, to its end, in this process. */
  again(begun: T): Promise<void>;
  /** Looks at what came of it. */
  whole(begun: T): Promise<void>;
};

/**
 * Kills a program with `kill -9`, `times` times, each at another step of it, spread over all of them: a step is a thing
 * that it sends to Postgres or to Stripe, and every other time it is carried out and only the answer is lost.
 */
export async function killedAtEachStep<T>(asked: Killed<T>): Promise<{ steps: number; kills: number[] }> {
  const { times, begin, args, left, again, whole } = asked;
  return inProcesses(asked.program, async run => {
    const first = await begin(0);
    const { steps } = await run(args(first));
    await whole(first);
    const kills: number[] = [];
    for (let n = 1; n <= times; n++) {
      const begun = await begin(n);
      const at = 1 + Math.floor((steps * (n - 0.5)) / times);
      if ((await run(args(begun), at, n % 2 === 0 ? 'after' : 'before')).killed) kills.push(at);
      await left?.(begun, at);
      await again(begun);
      await whole(begun);
    }
    return { steps, kills };
  });
}
