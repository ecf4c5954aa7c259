#!/usr/bin/env node
// `npm run risk:backtest -- --input payments.csv [--ruleset <file>] --output result.json`: what the rules make of a file of payments.
import { prepare, run } from './run/before-npm.mjs';

await prepare();
await run('../backtest/backtest.ts', ({ backtest }) => backtest(process.argv.slice(2)));
