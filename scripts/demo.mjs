#!/usr/bin/env node
// `npm run demo`: the whole shop on this machine. `-- --fresh` starts over.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('demo.ts', ({ demo }) => demo(process.argv.slice(2)));
