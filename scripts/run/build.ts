import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { heard, startTool } from './children.ts';
import { root } from './root.ts';
import { hashOfSources, whenChanged } from './sources.ts';

const STAMP = '.next/counterproof-sources';

/**
 * Builds the pages and bundles the front and the worker, unless that was done from these very sources. Needs the
 * environment of the running whole: cached pages are drawn from the database. Answers whether it built.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  await bundle(root);
  return whenChanged(join(root, STAMP), hashOfSources(root, process.versions.node), () => nextBuild(environment));
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
