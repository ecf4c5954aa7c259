/**
 * `npm run audit:verify`: the same verification that the worker makes every hour, of the whole ledger, now. Needs the
 * environment of the shop. Ends with 1 when the chain is broken, and names the first broken row.
 */
import { beginRun, continueRun, viewRun } from '#lib/audit/index.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';

const STEP_MS = 2_000;

const id = await transaction(tx => beginRun(tx, 'system:audit.verify-script', clock.now()));
while (!(await continueRun(id, STEP_MS))) {
  const { reached, head } = await viewRun(id);
  process.stdout.write(`${reached} of ${head} rows\n`);
}
const { reached, head, says, broken } = await viewRun(id);
process.stdout.write(`${reached} of ${head} rows. ${says}\n`);
if (broken) {
  process.stdout.write(`First broken row: ${broken.seq} (${broken.kind}).\n`);
  process.exitCode = 1;
}
await closeDatabase();
