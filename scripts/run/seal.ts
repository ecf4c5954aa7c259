import { heard, startTool } from './children.ts';
import { bundled, SERVING } from './web-and-worker.ts';

/** Has what was built signed, for the surroundings that `environment` tells: see scripts/observe/seal.ts. */
export async function seal(root: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const tool = startTool(
    [...bundled('observe'), '--seal'],
    root,
    { ...process.env, ...environment, ...SERVING },
    'pipe',
  );
  const said = heard(tool);
  await new Promise<void>((done, reject) => {
    tool.once('error', reject);
    tool.once('exit', code => (code === 0 ? done() : reject(new Error(`What was built was not signed:\n${said()}`))));
  });
}
