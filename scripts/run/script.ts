import { spawn } from 'node:child_process';

/** Runs one TypeScript program of scripts/ to its end. Its output is shown only when it fails. */
export function script(root: string, file: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${file} did not finish:\n${said}`))));
  });
}
