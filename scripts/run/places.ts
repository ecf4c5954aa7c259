import { join } from 'node:path';
import type { Place } from './only-one.ts';
import { root } from './root.ts';

/** The demo’s ports and data. */
export const DEMO: Place = {
  file: join(root, '.data/demo.pid'),
  launchers: ['demo.mjs'],
  says: pid => `The demo runs already (process ${pid}). End it with Ctrl-C where it was started.`,
};

/** What tests, bench and chaos build and throw away in this tree; the demo has data of its own. */
export const TESTS: Place = {
  file: join(root, '.data/tests.pid'),
  launchers: ['test.mjs', 'bench.mjs', 'chaos.mjs', 'mutants.mjs'],
  says: pid => `Tests or a bench run in this folder already (process ${pid}). Wait until they are done, or end them.`,
};
