import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MUTANTS } from '../scripts/mutants/index.ts';
import { ROWS, testsOf } from '../scripts/mutants/known-bugs.ts';
import { occurrences } from '../scripts/mutants/tree.ts';
import { root } from '../scripts/run/root.ts';

const rows = Array.from({ length: ROWS }, (_, index) => index + 1);

describe('the known bugs of other shops', () => {
  test.each(rows)('%i has a test that is named by it, and a wrong version of the code that it must notice', row => {
    expect(testsOf(row)).toHaveLength(1);
    expect(MUTANTS.some(mutant => mutant.row === row)).toBe(true);
  });

  test('are all on the list', () => expect(MUTANTS.every(({ row }) => rows.includes(row))).toBe(true));
});

describe('a wrong version of the code', () => {
  test.each(MUTANTS.flatMap(({ row, does, edits }) => edits.map(edit => ({ row, does, ...edit }))))(
    '“$does” ($row) still finds its place in $file',
    ({ file, text, wrong }) => {
      expect(occurrences(readFileSync(join(root, file), 'utf8'), text)).toBe(1);
      expect(wrong).not.toBe(text);
    },
  );
});
