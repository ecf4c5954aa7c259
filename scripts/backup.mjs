#!/usr/bin/env node
// `npm run backup`: a sealed copy of the database, restored on the spot to prove that it can be.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('../database/backup/main.ts', ({ main }) => main(process.argv.slice(2)));
