#!/usr/bin/env node
// `npm run bench`: how fast the pages are beside an empty page of the same stack. `-- --rounds 1` for a quick look.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('../bench/bench.ts', ({ bench }) => bench(process.argv.slice(2)));
