import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

/** What makes a program for tables run what follows (CWE-1236; a text of Postgres holds no NUL), and what could end a cell or a line. */
const RUN = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const SIGNS = [...RUN, '"', "'", ',', ';', '\n', ' ', 'a', '1'];
const cell = tuple(constantFrom('', ...SIGNS), string({ unit: constantFrom(...SIGNS), maxLength: 8 })).map(parts =>
  parts.join(''),
);

/** A reader of RFC 4180 that knows nothing of how it was written. */
function parsed(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter(line => line.length > 1);
}

test('whatever stands in a cell is read back as it was, behind a mark where a program would run it, and never spills', () => {
  assert(
    property(array(tuple(cell, cell), { maxLength: 3 }), entered => {
      const marked = (text: string) => (RUN.some(sign => text.startsWith(sign)) ? `'${text}` : text);
      const table = entered.map(([one, other]) => [one, other, 'last']);
      expect(parsed(csvOf(table))).toEqual(table.map(cells => cells.map(marked)));
    }),
    { numRuns: 1_000 },
  );
});

test('numbers stay numbers, moments are ISO 8601, what has parts is JSON, and what is not known is empty', () => {
  const line = [-2, 3n, true, false, null, undefined, new Date(0), { note: '=1' }];
  expect(csvOf([line])).toBe('-2,3,true,false,,,1970-01-01T00:00:00.000Z,"{""note"":""=1""}"\r\n');
  expect(csvOf([])).toBe('');
});
