import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { startTool } from './children.ts';
import { findChromium } from './chromium.ts';
import { type Counts, playwrightCounts, single, sum, vitestCounts } from './counts.ts';
import { root } from './root.ts';
import { TEST_DATA, type TestWorld } from './test-world.ts';

export type Step = {
  name: string;
  says: string;
  /** Whether `--grep` means something to it. */
  greppable: boolean;
  run: (world: TestWorld, grep: string | undefined) => Promise<Counts>;
};

/** Every step of `npm test`, in order: the quick ones first, the running whole last. */
export const STEPS: Step[] = [
  {
    name: 'format',
    says: 'format and lint',
    greppable: false,
    run: async () => single(await node(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'])),
  },
  {
    name: 'types',
    says: 'types',
    greppable: false,
    run: async () => {
      // A development server leaves its own types of pages that may be gone by now.
      rmSync(join(root, '.next/dev/types'), { recursive: true, force: true });
      return single((await node([NEXT, 'typegen'])) && (await node(['node_modules/typescript/bin/tsc', '--noEmit'])));
    },
  },
  {
    name: 'house',
    says: 'the rules of the house',
    greppable: true,
    // It needs a browser as well: the sandbox's frames are tried in one.
    run: async (_world, grep) => vitest('house', grep, { CHROMIUM: findChromium(root) }),
  },
  {
    name: 'unit',
    says: 'unit and integration tests',
    greppable: true,
    run: async (world, grep) => vitest('unit-and-integration', grep, { TEST_DATABASE_URL: await world.server() }),
  },
  {
    name: 'build',
    says: 'production build',
    greppable: false,
    run: async world => {
      await build({ ...process.env, ...(await world.shop()) });
      return single(true);
    },
  },
  {
    name: 'e2e',
    says: 'end-to-end tests in Chromium',
    greppable: true,
    run: async (world, grep) => {
      const CHROMIUM = findChromium(root);
      // A quick loop may ask for this step alone: then what it tests is built here.
      await build({ ...process.env, ...(await world.shop()) });
      const env = { ...(await world.open()), CHROMIUM };
      return sum([await playwright('alone', grep, env), await playwright('together', grep, env)]);
    },
  },
];

const NEXT = 'node_modules/next/dist/bin/next';

async function vitest(project: string, grep: string | undefined, env: Record<string, string>): Promise<Counts> {
  const report = join(TEST_DATA, `${project}.json`);
  mkdirSync(TEST_DATA, { recursive: true });
  const flags = ['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const held = await node(['node_modules/vitest/vitest.mjs', 'run', ...flags, ...(grep ? ['-t', grep] : [])], env);
  return vitestCounts(report, held);
}

async function playwright(project: string, grep: string | undefined, env: Record<string, string>): Promise<Counts> {
  const report = join(TEST_DATA, `e2e-${project}.json`);
  const flags = ['--config', 'e2e/playwright.config.ts', '--project', project, '--pass-with-no-tests'];
  if (grep) flags.push('--grep', grep);
  const held = await node(['node_modules/@playwright/test/cli.js', 'test', ...flags], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightCounts(report, held);
}

/** Runs a Node program with its words on this terminal; answers whether it ended well. */
function node(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const tool = startTool(args, root, { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env }, 'inherit');
  return new Promise(resolve => tool.once('exit', code => resolve(code === 0)));
}
