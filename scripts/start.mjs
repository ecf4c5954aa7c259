#!/usr/bin/env node
// `npm start`: the built shop with the environment as it is given: no sandbox, no mailbox, no database of its own.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('start.ts', ({ start }) => start());
