import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What goes into the pages, the front and the worker. Tests are left out: changing one builds nothing anew. */
const PARTS = [
  'app',
  'components',
  'lib',
  'server',
  'drizzle/migrations',
  'scripts/worker.ts',
  'scripts/run/build.ts',
  'scripts/run/bundle.ts',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** One hash over all sources of a build and what else it depends on. */
export function hashOfSources(root: string, ...also: string[]): string {
  const hash = createHash('sha256');
  for (const part of PARTS)
    for (const file of filesOf(join(root, part))) hash.update(file.slice(root.length)).update(readFileSync(file));
  for (const value of also) hash.update('\0').update(value);
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => !/\.test\.tsx?$/.test(name))
    .map(name => join(path, name))
    .filter(file => statSync(file).isFile())
    .sort();
}

/** Runs `work` unless the stamp says that it was done for this very hash. Answers whether it ran. */
export async function whenChanged(stamp: string, hash: string, work: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
