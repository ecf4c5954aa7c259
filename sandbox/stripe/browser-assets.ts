import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The two scripts, ready to serve; `__SANDBOX_ORIGIN__` still in them. */
export type BrowserAssets = { stripeJs: string; frameJs: string };

const folder = fileURLToPath(new URL('./browser/', import.meta.url));
let built: Promise<BrowserAssets> | null = null;

/** Bundles `browser/stripe-js.ts` and `browser/frame.ts` in memory, once for a process. */
export function buildBrowserAssets(): Promise<BrowserAssets> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<BrowserAssets> {
  const [stripeJs, frameJs] = await Promise.all([one('stripe-js.ts'), one('frame.ts')]);
  return { stripeJs, frameJs };
}

async function one(name: string): Promise<string> {
  const entry = `${folder}${name}`;
  if (!existsSync(entry)) throw new Error(`sandbox/stripe/browser/${name} is missing`);
  // Loaded when it is needed: most tests of the API never ask for a page.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
