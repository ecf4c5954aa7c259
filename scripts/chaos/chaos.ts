import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../run/root.ts';
import { Running } from '../run/running.ts';
import { Chance } from './chance.ts';
import { openChaosWorld } from './world.ts';

/**
 * Buys, decides and refunds while web servers, workers and Postgres are killed with -9 at random moments, and looks
 * after each run whether shop and Stripe agree to the cent within thirty seconds. The plan follows from the seed; what
 * the machine makes of it does not. Ends with one line and exits by it.
 */
export async function chaos(words: string[]): Promise<void> {
  const { runs, seed } = parseArgs({
    args: words,
    options: {
      runs: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  try {
    await play(running, Number(runs), Number(seed));
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    await running.end(1);
  }
}

async function play(running: Running, runs: number, seed: number): Promise<void> {
  console.log(`Seed ${seed}: npm run test:chaos -- --runs ${runs} --seed ${seed}`);
  const world = await openChaosWorld(running, join(root, '.data/chaos'));
  const { oneRun } = await import('./one-run.ts');
  const chance = new Chance(seed);
  let whole = 0;
  let slowest = 0;
  for (let run = 1; run <= runs; run++) {
    const { says, trouble, recoveredMs } = await oneRun(world, chance);
    slowest = Math.max(slowest, recoveredMs);
    if (trouble.length === 0) whole++;
    console.log(`${String(run).padStart(String(runs).length)}/${runs}  ${says}`);
    for (const line of trouble) console.log(`      ✘ ${line}`);
  }
  const verdict = `${whole} of ${runs} runs whole within ${(slowest / 1000).toFixed(1)} s; ${world.deaths()} processes ended by themselves and were started again`;
  running.afterwards(() => console.log(`\n${verdict}\n${whole} passed, ${runs - whole} failed`));
  await running.end(whole === runs ? 0 : 1);
}
