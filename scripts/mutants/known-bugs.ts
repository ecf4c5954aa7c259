import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/root.ts';

const FOLDER = 'lib/payments/known-bugs';

/** How many known bugs of other shops the list has. */
export const ROWS = 35;

/** Which test files hold a test whose title begins with a row's number. */
export function testsOf(row: number): string[] {
  const title = new RegExp(`\\btest(?:\\.each\\([^;]*?\\))?\\(\\s*['"\`]${row}: `);
  return readdirSync(join(root, FOLDER))
    .filter(file => file.endsWith('.test.ts'))
    .map(file => `${FOLDER}/${file}`)
    .filter(file => title.test(readFileSync(join(root, file), 'utf8')));
}
