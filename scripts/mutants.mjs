#!/usr/bin/env node
// `npm run test:mutants`: each known bug is built in on purpose, and its test must notice. `-- --only 5,12` for some.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('../mutants/run-mutants.ts', ({ runMutants }) => runMutants(process.argv.slice(2)));
