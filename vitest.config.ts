import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { 'server-only': at('./scripts/run/server-only.ts') };
const exclude = [...configDefaults.exclude, '.next/**', '.data/**', 'e2e/*.spec.ts'];

/** The stand-in for Stripe by itself. Its files share a process: each would load Stripe's package anew, and keeps nothing. */
const SANDBOX = ['sandbox/stripe/{api,cards,contract,control,faults,pages,resources,state,webhooks}/**/*.test.ts'];

/**
 * Three projects. `unit-and-integration` gives every test file a migrated database of its own, with the Stripe
 * sandbox and a mailbox beside it. `house` and `sandbox` need nothing but Node: the rules of the house, the front; and
 * the stand-in for Stripe.
 */
export default defineConfig({
  test: {
    exclude,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit-and-integration',
          include: [
            'lib/**/*.test.{ts,tsx}',
            'app/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: [...exclude, 'scripts/run/**'],
          globalSetup: ['.ci/vitest/around-all.ts'],
          setupFiles: ['.ci/vitest/before-each-file.ts'],
          pool: 'forks',
          // Packages are loaded once for a process; the store itself is anew in every file, by the set-up.
          isolate: false,
          maxWorkers: 2,
          // The slowest takes half a minute where nothing else runs.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'house',
          include: [
            '.ci/**/*.test.ts',
            'server/**/*.test.ts',
            'sandbox/**/*.test.ts',
            'scripts/run/**/*.test.ts',
            'scripts/artwork/**/*.test.ts',
            'scripts/seed/**/*.test.ts',
            'e2e/fixtures/**/*.test.ts',
            'deploy/**/*.test.ts',
            'proxy.test.ts',
          ],
          exclude: [...exclude, ...SANDBOX],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'sandbox',
          include: SANDBOX,
          exclude,
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
