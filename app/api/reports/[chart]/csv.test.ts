import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

const textOf = (head: string[], rows: (string | number | null)[][]) => new Response(csvOf(head, rows)).text();

test('a cell that a program for tables would take for a formula is a text', async () => {
  const rows = [
    ['=HYPERLINK("http://mallory.test")', 1],
    ['@SUM(A1)', -2],
    ['plain, with a "quote"', null],
  ];
  expect(await textOf(['rule', 'fired_on'], rows)).toBe(
    'rule,fired_on\r\n"\'=HYPERLINK(""http://mallory.test"")",1\r\n\'@SUM(A1),-2\r\n"plain, with a ""quote""",\r\n',
  );
});
