/**
 * `npm run first-owner -- --email olive@example.com --name "Olive Brandt"`: prints the link by which the first owner
 * enters. It works once, for an hour, and only while the shop has no owner: nobody is ever there by default.
 */
import { parseArgs } from 'node:util';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { firstOwnerLink } from '#lib/identity/index.ts';
import { Refusal } from '#lib/refusal.ts';

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
const { email, name = 'Owner' } = values;

if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) {
  process.stderr.write('Say whose: npm run first-owner -- --email olive@example.com --name "Olive Brandt"\n');
  process.exitCode = 2;
} else {
  try {
    const link = await firstOwnerLink({ email, name }, clock.now());
    process.stdout.write(`Open this within an hour. It works once:\n${link}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
  await closeDatabase();
}
