import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printRules, withRules } from './house/print-rules.ts';
import { printTable, withTable } from './house/print-table.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('ARCHITECTURE.md shows the import table as it is enforced', () => {
  const document = read('ARCHITECTURE.md');
  expect(document).toContain(printTable());
  expect(withTable(document)).toBe(document);
});

test('docs/rules.md shows every rule as it is declared', () => {
  const document = read('docs/rules.md');
  expect(document).toContain(printRules());
  expect(withRules(document)).toBe(document);
});

test('a table that has gone stale would be seen', () =>
  expect(withTable('<!-- imports:begin -->\nold\n<!-- imports:end -->')).toContain('| 0 | `config` | nothing |'));

test('the machine runs what a person runs', () => {
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe('exec npm test');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const command of Object.values(scripts)) {
    const file = /^node (\S+)/.exec(command)?.[1] ?? '';
    expect(existsSync(join(root, file)), command).toBe(true);
  }
});
