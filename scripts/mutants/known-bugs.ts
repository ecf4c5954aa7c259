import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/root.ts';

/** How many known bugs of other shops the list has. */
export const ROWS = 35;

/** Most stand together in `known-bugs/`; those about refunds and disputes stand with their kin. */
const FOLDER = 'lib/payments';

/** Which test files hold a test, or a group of tests, whose title begins with a row's number. */
export function testsOf(row: number): string[] {
  const title = new RegExp(`\\(\\s*['"\`]${row}: `);
  return readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts'))
    .map(file => `${FOLDER}/${file.replaceAll('\\', '/')}`)
    .filter(file => title.test(readFileSync(join(root, file), 'utf8')))
    .sort();
}
