import { parseArgs } from 'node:util';
import { type Counts, single, sum } from './counts.ts';
import { InTurn } from './in-turn.ts';
import { Running } from './running.ts';
import { type Given, STEPS, type Step } from './test-steps.ts';
import { TestWorld } from './test-world.ts';

type Ended = { name: string; counts: Counts; seconds: number };

/**
 * Runs every step, or the ones that `--only a,b` names, or the tests that `--grep` matches. Steps that leave each other
 * alone run side by side; what they say is printed in order. Ends with one line, `N passed, N failed`, over all tests
 * of all runners and the steps that are one check, and exits by it.
 */
export async function test(words: string[]): Promise<void> {
  const { only, grep } = parseArgs({
    args: words,
    options: { only: { type: 'string' }, grep: { type: 'string' } },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  const steps = chosen(only, grep);
  const world = new TestWorld(running, { memory: true });
  const ended: Ended[] = [];
  for (const group of grouped(steps)) {
    ended.push(...(await sideBySide(group, { world, running, grep })));
    // Pages that do not build cannot be looked at in a browser.
    if (ended.some(({ name, counts }) => name === 'build' && counts.failed > 0)) break;
  }
  const { passed, failed } = sum(ended.map(({ counts }) => counts));
  running.afterwards(() => console.log(`\n${ended.map(told).join(' · ')}\n${passed} passed, ${failed} failed`));
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

/** Steps of the same part, which run at the same time; the parts one after the other. */
const grouped = (steps: Step[]): Step[][] =>
  [...new Set(steps.map(({ part }) => part))].map(part => steps.filter(step => step.part === part));

function sideBySide(steps: Step[], given: Omit<Given, 'voice'>): Promise<Ended[]> {
  const turns = new InTurn(words => process.stdout.write(words));
  const voices = steps.map(step => ({ step, voice: turns.voice() }));
  return Promise.all(
    voices.map(async ({ step, voice }) => {
      const began = Date.now();
      voice.say(`\n── ${step.says}\n`);
      const counts = await attempt(step, { ...given, voice });
      voice.done();
      return { name: step.name, counts, seconds: (Date.now() - began) / 1000 };
    }),
  );
}

async function attempt(step: Step, given: Given): Promise<Counts> {
  try {
    return await step.run(given);
  } catch (error) {
    given.voice.say(`${error instanceof Error ? error.message : error}\n`);
    return single(false);
  }
}

const told = ({ name, counts, seconds }: Ended): string =>
  `${name} ${seconds.toFixed(0)} s${counts.failed > 0 ? ' (failed)' : ''}`;
