import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playChaos } from '../chaos/chaos.ts';
import { build } from './build.ts';
import { startTool } from './children.ts';
import { findChromium } from './chromium.ts';
import { type Counts, playwrightCounts, single, sum, vitestCounts } from './counts.ts';
import type { Voice } from './in-turn.ts';
import { findNginx, findOpenssl } from './nginx.ts';
import { root } from './root.ts';
import type { Running } from './running.ts';
import { TEST_DATA, type TestWorld } from './test-world.ts';

/** What a step has to work with: the parts of the running whole, the tests that are wanted, and who prints its words. */
export type Given = { world: TestWorld; running: Running; grep: string | undefined; voice: Voice };

export type Step = {
  name: string;
  says: string;
  /** Steps of one part run side by side: one that mostly waits, or has one core's work, beside one that has more. */
  part: 'code' | 'units' | 'whole' | 'chaos';
  /** Whether `--grep` means something to it. */
  greppable: boolean;
  run: (given: Given) => Promise<Counts>;
};

/** Every step of `npm test`, in order: the quick ones first, the running whole last. */
export const STEPS: Step[] = [
  {
    name: 'format',
    says: 'format and lint',
    part: 'code',
    greppable: false,
    run: async ({ voice }) =>
      single(await node(voice, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'])),
  },
  {
    name: 'types',
    says: 'types',
    part: 'code',
    greppable: false,
    run: async ({ voice }) => {
      // A development server leaves its own types of pages that may be gone by now.
      rmSync(join(root, '.next/dev/types'), { recursive: true, force: true });
      return single(
        (await node(voice, [NEXT, 'typegen'])) && (await node(voice, ['node_modules/typescript/bin/tsc', '--noEmit'])),
      );
    },
  },
  {
    name: 'house',
    says: 'the rules of the house',
    part: 'code',
    greppable: true,
    // It needs a browser as well: the sandbox's frames are tried in one. And what stands before the shop.
    run: async given =>
      vitest(given, ['house', 'sandbox'], { CHROMIUM: findChromium(root), NGINX: findNginx(), OPENSSL: findOpenssl() }),
  },
  {
    name: 'unit',
    says: 'unit and integration tests',
    part: 'units',
    greppable: true,
    run: async given =>
      vitest(given, ['unit-and-integration'], { TEST_DATABASE_URL: await given.world.server(), NGINX: findNginx() }),
  },
  {
    name: 'build',
    says: 'production build',
    part: 'units',
    greppable: false,
    run: async ({ world }) => {
      await build({ ...process.env, ...(await world.shop()) });
      return single(true);
    },
  },
  {
    name: 'e2e',
    says: 'end-to-end tests in Chromium',
    part: 'whole',
    greppable: true,
    run: async given => {
      const CHROMIUM = findChromium(root);
      // A quick loop may ask for this step alone: then what it tests is built here.
      await build({ ...process.env, ...(await given.world.shop()) });
      const env = { ...(await given.world.open()), CHROMIUM };
      const tests = [await playwright(given, 'alone', env), await playwright(given, 'together', env)];
      return sum([...tests, await nothingLeftUnrecorded(given)]);
    },
  },
  {
    name: 'chaos',
    says: 'purchases while web, worker and Postgres are killed',
    part: 'chaos',
    greppable: false,
    run: ({ running, voice }) => playChaos(running, { runs: 10, say: voice.say }),
  },
];

/** Every connection of web and worker went to a place on the list, and every call through it is in the ledger. */
async function nothingLeftUnrecorded({ world, grep, voice }: Given): Promise<Counts> {
  // A test or two may well not have bought anything, nor had a mail.
  if (grep && !process.env.RECORDED) return sum([]);
  const troubles = await world.leftUnrecorded();
  for (const trouble of troubles) voice.say(`${trouble}\n`);
  return single(troubles.length === 0);
}

const NEXT = 'node_modules/next/dist/bin/next';

async function vitest({ grep, voice }: Given, projects: string[], env: Record<string, string>): Promise<Counts> {
  const report = join(TEST_DATA, `${projects[0]}.json`);
  mkdirSync(TEST_DATA, { recursive: true });
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  for (const project of projects) flags.push('--project', project);
  if (grep) flags.push('-t', grep);
  return vitestCounts(report, await node(voice, ['node_modules/vitest/vitest.mjs', 'run', ...flags], env));
}

async function playwright({ grep, voice }: Given, project: string, env: Record<string, string>): Promise<Counts> {
  const report = join(TEST_DATA, `e2e-${project}.json`);
  const flags = ['--config', 'e2e/playwright.config.ts', '--project', project, '--pass-with-no-tests'];
  if (grep) flags.push('--grep', grep);
  const held = await node(voice, ['node_modules/@playwright/test/cli.js', 'test', ...flags], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightCounts(report, held);
}

/** Runs a Node program and passes its words on; answers whether it ended well. */
function node(voice: Voice, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const tool = startTool(args, root, { ...process.env, ...colour, NEXT_TELEMETRY_DISABLED: '1', ...env }, 'pipe');
  for (const stream of [tool.stdout, tool.stderr]) stream?.setEncoding('utf8').on('data', voice.say);
  return new Promise(resolve => tool.once('close', code => resolve(code === 0)));
}
