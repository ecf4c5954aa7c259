import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Where the bundles go: beside the demo's data, outside Next's own folder, never committed. */
export const BUNDLES = '.data/build';

/**
 * Makes one file of each program that runs beside Next's pages: the front, its page cache and the worker. Packages
 * stay in node_modules; our own TypeScript goes in, so that a start does not compile.
 */
export async function bundle(root: string): Promise<void> {
  const programs = {
    server: 'server/main.ts',
    'cache-handler': 'server/cache-handler.ts',
    worker: 'scripts/worker.ts',
  };
  const present = Object.entries(programs).filter(([, file]) => existsSync(join(root, file)));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    packages: 'external',
    alias: { 'server-only': join(root, 'scripts/run/server-only.ts') },
    logLevel: 'warning',
  });
}
