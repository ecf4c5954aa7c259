import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { 'server-only': at('./scripts/run/server-only.ts') };
const exclude = [...configDefaults.exclude, '.next/**', '.data/**', 'e2e/*.spec.ts'];

/**
 * Two projects. `unit-and-integration` gives every test file a migrated database of its own, with the Stripe
 * sandbox and a mailbox beside it. `house` needs nothing but Node: the rules of the house, the front, the sandbox.
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
          maxWorkers: 2,
          testTimeout: 60_000,
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
            'proxy.test.ts',
          ],
          exclude,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
