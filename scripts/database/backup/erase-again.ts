/**
 * Erases again, in a database that was made to try a backup, whoever was erased since it was written: as before anybody is
 * served after a restore, only that nothing outside of the database is asked. Its checkpoint folder is a copy. Says how
 * many, and ends with 1 where the independent look finds something left of them.
 */
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { eraseAgainInTrial } from '#lib/privacy/index.ts';

const { erased, left } = await eraseAgainInTrial(clock.now());
process.stdout.write(`${JSON.stringify({ erased, left })}\n`);
if (left > 0) process.exitCode = 1;
await closeDatabase();
