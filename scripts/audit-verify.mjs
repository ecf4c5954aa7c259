#!/usr/bin/env node
// `npm run audit:verify`: follows the audit ledger from its beginning and names the first row that is not as it was written.
import { prepare } from './run/before-npm.mjs';

await prepare();
await import('./audit-verify.ts');
