#!/usr/bin/env node
// `npm run build`: the pages, and the front and the worker as single files. Needs DATABASE_URL and the rest of the environment.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('build.ts', ({ build }) => build({ ...process.env }));
