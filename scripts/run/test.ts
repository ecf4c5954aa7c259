import { parseArgs } from 'node:util';
import { type Counts, single, sum } from './counts.ts';
import { Running } from './running.ts';
import { STEPS, type Step } from './test-steps.ts';
import { TestWorld } from './test-world.ts';

/**
 * Runs every step, or the ones that `--only a,b` names, or the tests that `--grep` matches. Ends with one line,
 * `N passed, N failed`, over all tests of all runners and the steps that are one check, and exits by it.
 */
export async function test(words: string[]): Promise<void> {
  const { only, grep } = parseArgs({
    args: words,
    options: { only: { type: 'string' }, grep: { type: 'string' } },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  const world = new TestWorld(running);
  const counts: Counts[] = [];
  const times: string[] = [];
  for (const step of chosen(only, grep)) {
    const began = Date.now();
    console.log(`\n── ${step.says}`);
    const count = await attempt(step, world, grep);
    counts.push(count);
    times.push(`${step.name} ${((Date.now() - began) / 1000).toFixed(0)} s${count.failed > 0 ? ' (failed)' : ''}`);
    // Pages that do not build cannot be looked at in a browser.
    if (step.name === 'build' && count.failed > 0) break;
  }
  const { passed, failed } = sum(counts);
  running.afterwards(() => console.log(`\n${times.join(' · ')}\n${passed} passed, ${failed} failed`));
  await running.end(failed > 0 || passed === 0 ? 1 : 0);
}

function chosen(only: string | undefined, grep: string | undefined): Step[] {
  const names = only?.split(',');
  const unknown = names?.filter(name => !STEPS.some(step => step.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `There is no step ${unknown.join(', ')}. The steps are ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
  return STEPS.filter(step => (names ? names.includes(step.name) : !grep || step.greppable));
}

async function attempt(step: Step, world: TestWorld, grep: string | undefined): Promise<Counts> {
  try {
    return await step.run(world, grep);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return single(false);
  }
}
