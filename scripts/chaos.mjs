#!/usr/bin/env node
// `npm run test:chaos`: purchases while processes are killed. `-- --runs 1000`, `-- --seed 7` for the same plan again.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('../chaos/chaos.ts', ({ chaos }) => chaos(process.argv.slice(2)));
