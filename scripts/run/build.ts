import { join } from 'node:path';
import { askAdvisories } from './advisories.ts';
import { writeBill } from './bill.ts';
import { bundle } from './bundle.ts';
import { heard, startTool } from './children.ts';
import { holderOf } from './only-one.ts';
import { DEMO, TESTS } from './places.ts';
import { root } from './root.ts';
import { seal } from './seal.ts';
import { hashOfSources, whenChanged } from './sources.ts';

const STAMP = '.next/counterproof-sources';

/**
 * Builds the pages and bundles the programs beside them, unless that was done from these very sources, and has it all
 * signed. Needs the environment of the running whole: cached pages are drawn from the database. Answers whether it built.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const built = await whenChanged(join(root, STAMP), hashOfSources(root, process.versions.node), async () => {
    refuseUnderOthers();
    await bundle(root);
    await Promise.all([nextBuild(environment), writeBill(root), askAdvisories(root)]);
  });
  if (!built) await bundle(root);
  await seal(root, environment);
  return built;
}

/** A demo and the tests serve from the files that a build replaces. */
function refuseUnderOthers(): void {
  for (const [what, place] of [
    ['A demo', DEMO],
    ['A test', TESTS],
  ] as const) {
    const holder = holderOf(place);
    if (holder !== undefined && holder !== process.pid)
      throw new Error(`${what} (process ${holder}) serves the pages that would be built anew here: end it first.`);
  }
}

function nextBuild(environment: NodeJS.ProcessEnv): Promise<void> {
  const env = { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;
  const tool = startTool(['node_modules/next/dist/bin/next', 'build'], root, env, 'pipe');
  const said = heard(tool);
  return new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('exit', code => (code === 0 ? resolve() : reject(new Error(`The pages could not be built:\n${said()}`))));
  });
}
