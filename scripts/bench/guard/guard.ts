import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { findChromium } from '../../run/chromium.ts';
import { root } from '../../run/root.ts';
import type { TestWorld } from '../../run/test-world.ts';
import { percentiles } from '../load.ts';

export type GuardReading = {
  looks: number;
  tookMs: number[];
  /** What was found on a page that nobody had changed. */
  falseAlarms: string[];
  /** Looks that saw nothing, because the page did not come. */
  failed: string[];
  mutations: { name: string; looks: number; found: number }[];
  /** What went on beside, and how often. */
  happened: Record<string, number>;
  /** From a look that found something to when its mail had left. */
  toldInMs: number[];
};

/** Has the observer look so many times at a fleet that is used and changes meanwhile. The pages must be built. */
export async function measureGuard(world: TestWorld, looks: string, seed: string): Promise<GuardReading> {
  const environment = await world.open();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/guard/run.ts', looks, seed], {
    cwd: root,
    env: { ...process.env, ...environment, CHROMIUM: findChromium(root), NODE_ENV: 'production', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error('The payment page was not looked at to the end.');
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as GuardReading;
}

const TOLD_MS = 60_000;

/** Prints it; answers which aims are missed. */
export function printGuard(reading: GuardReading): string[] {
  const { looks, tookMs, falseAlarms, failed, mutations, happened, toldInMs } = reading;
  const [took, told] = [percentiles(tookMs), percentiles(toldInMs)];
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `\n${looks} looks, ${seconds(took.p50)} each (99 of 100 within ${seconds(took.p99)}): ${falseAlarms.length} false alarms, ${failed.length} saw nothing.`,
  );
  for (const one of [...falseAlarms, ...failed]) console.log(`- ${one}`);
  console.log(
    `Beside them: ${Object.entries(happened)
      .map(([name, times]) => `${name} × ${times}`)
      .join(', ')}.`,
  );
  console.log('\n| mixed in | looks | found |\n|---|---|---|');
  for (const { name, looks: times, found } of mutations) console.log(`| ${name} | ${times} | ${found} |`);
  console.log(`\nTold: half within ${seconds(told.p50)}, all within ${seconds(Math.max(...toldInMs, 0))}.`);
  return [
    falseAlarms.length > 0 ? `${falseAlarms.length} false alarms` : '',
    ...mutations.map(({ name, looks: times, found }) => (found < times ? `${name}: found ${found} of ${times}` : '')),
    Math.max(...toldInMs, 0) > TOLD_MS ? `a difference was told after ${seconds(Math.max(...toldInMs))}` : '',
  ].filter(Boolean);
}
