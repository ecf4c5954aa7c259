import { spawn } from 'node:child_process';

/** Runs npm in a folder and answers what it wrote, whatever it thinks of it. Null when there is no npm here or it takes too long. */
export function npm(
  words: readonly string[],
  folder: string,
  timeoutMs: number,
  also: Record<string, string> = {},
): Promise<string | null> {
  const { npm_execpath: own } = process.env;
  const [program, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const env = { ...process.env, ...also, NO_COLOR: '1' };
  const child = spawn(program, [...before, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  return new Promise(resolve => {
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(parts.length > 0 ? Buffer.concat(parts).toString('utf8') : null));
  }).finally(() => clearTimeout(timer)) as Promise<string | null>;
}
