import { heard, startTool } from './children.ts';

/** Runs one TypeScript program of scripts/ to its end. Its output is shown only when it fails. */
export function script(root: string, file: string, environment: Record<string, string>): Promise<void> {
  const tool = startTool(['--import', 'tsx', file], root, { ...process.env, ...environment }, 'pipe');
  const said = heard(tool);
  return new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${file} did not finish:\n${said()}`))));
  });
}
