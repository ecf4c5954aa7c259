import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Where the bundles go: beside the demo's data, outside Next's own folder, never committed. */
export const BUNDLES = '.data/build';

/**
 * Makes one file of each program that runs beside Next's pages: the front, its page cache, the worker, the observer and
 * the assessment. Packages stay in node_modules; our own TypeScript goes in, so that a start does not compile.
 */
export async function bundle(root: string): Promise<void> {
  const programs = {
    server: 'server/main.ts',
    'cache-handler': 'server/cache-handler.ts',
    worker: 'scripts/worker.ts',
    assess: 'scripts/assess.ts',
    observe: 'scripts/observe.ts',
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

/**
 * Makes one file of a program and of every package it needs, so that it starts in a third of a second: for tests that
 * start it many times. `file` within the tree, where packages that are machine code are found.
 */
export async function bundleAlone(root: string, program: string, file: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { [basename(file, '.mjs')]: program },
    outdir: dirname(file),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    external: ['@node-rs/argon2'],
    // Packages of the older kind ask for `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    alias: { 'server-only': join(root, 'scripts/run/server-only.ts') },
    logLevel: 'warning',
  });
}
