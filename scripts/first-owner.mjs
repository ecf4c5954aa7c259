#!/usr/bin/env node
// `npm run first-owner -- --email olive@example.com`: the one-time link by which the first owner enters.
import { prepare } from './run/before-npm.mjs';

await prepare();
await import('./first-owner.ts');
