import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Counts } from '../run/counts.ts';
import { root } from '../run/root.ts';
import { Running } from '../run/running.ts';
import { Chance } from './chance.ts';
import { openChaosWorld } from './world.ts';

/** `npm run test:chaos`: `--runs 1000` for more than ten, `--seed 7` for a plan that was played before. */
export async function chaos(words: string[]): Promise<void> {
  const { runs, seed } = parseArgs({
    args: words,
    options: { runs: { type: 'string', default: '10' }, seed: { type: 'string' } },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  try {
    const counts = await playChaos(running, { runs: Number(runs), ...(seed ? { seed: Number(seed) } : {}) });
    running.afterwards(() => console.log(`${counts.passed} passed, ${counts.failed} failed`));
    await running.end(counts.failed > 0 ? 1 : 0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await running.end(1);
  }
}

type Game = { runs: number; seed?: number; say?: (words: string) => void };

/**
 * Buys, decides and refunds while web servers, workers and Postgres are killed with -9 at random moments, and looks
 * after each run whether shop and Stripe agree to the cent within thirty seconds. The plan follows from the seed; what
 * the machine makes of it does not. Says how each run went and answers how many left the shop whole.
 */
export async function playChaos(
  running: Running,
  { runs, seed = randomInt(1_000_000), say = words => process.stdout.write(words) }: Game,
): Promise<Counts> {
  say(`Seed ${seed}: npm run test:chaos -- --runs ${runs} --seed ${seed}\n`);
  const world = await openChaosWorld(running, join(root, '.data/chaos'));
  // It brings the shop's own operations along, which read the environment of that world.
  const { oneRun } = await import('./one-run.ts');
  const chance = new Chance(seed);
  const counts: Counts = { passed: 0, failed: 0 };
  let slowest = 0;
  for (let run = 1; run <= runs; run++) {
    const { says, trouble, recoveredMs } = await oneRun(world, chance);
    slowest = Math.max(slowest, recoveredMs);
    if (trouble.length === 0) counts.passed++;
    else counts.failed++;
    say(`${String(run).padStart(String(runs).length)}/${runs}  ${says}\n`);
    for (const line of trouble) say(`      ✘ ${line}\n`);
  }
  say(`Slowest recovery ${(slowest / 1000).toFixed(1)} s. `);
  say(`${world.deaths()} processes ended by themselves when Postgres went, and were started again.\n`);
  return counts;
}
