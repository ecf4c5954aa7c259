import { getTableName } from 'drizzle-orm';
import { assert, asyncProperty, constantFrom, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { PERSONAL } from '../map.ts';
import { fileOf } from './files.ts';

const described = PERSONAL.find(({ table }) => getTableName(table) === 'account');
/** What makes a program for tables run what follows (CWE-1236; a text of Postgres holds no NUL), and what could end a cell or a line. */
const RUN = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const SIGNS = [...RUN, '"', "'", ',', ';', '\n', ' ', 'a', '1'];
const cell = tuple(constantFrom('', ...SIGNS), string({ unit: constantFrom(...SIGNS), maxLength: 8 })).map(parts =>
  parts.join(''),
);

async function readBack(because: string): Promise<string[]> {
  if (!described) throw new Error('accounts are described nowhere');
  let text = '';
  async function* rows() {
    yield [{ disabled_because: because, email: 'ada@example.test' }];
  }
  for await (const piece of fileOf('csv', described, rows(), null)) text += piece;
  const [names = [], values = [], ...more] = parsed(text);
  expect(more).toEqual([]);
  expect(values).toHaveLength(names.length);
  return [values[names.indexOf('disabled_because')] ?? '', values[names.indexOf('email')] ?? ''];
}

/** A reader of RFC 4180 that knows nothing of how it was written. */
function parsed(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter(line => line.length > 1);
}

test('whatever stands in a cell is read back as it was, behind a mark where a program would run it, and never spills', async () => {
  await assert(
    asyncProperty(cell, async entered => {
      const [read = '', next] = await readBack(entered);
      expect(next).toBe('ada@example.test');
      const dangerous = RUN.some(sign => entered.startsWith(sign));
      expect(read).toBe(dangerous ? `'${entered}` : entered);
    }),
    { numRuns: 300 },
  );
});
