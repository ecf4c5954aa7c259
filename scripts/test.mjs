#!/usr/bin/env node
// `npm test`: every check, in order. `-- --only types,house` and `-- --grep "sold out"` for a quick loop.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('test.ts', ({ test }) => test(process.argv.slice(2)));
