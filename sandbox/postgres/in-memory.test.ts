import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inMemory } from './in-memory.ts';

const wanted = mkdtempSync(join(tmpdir(), 'in-memory-'));
afterAll(() => rmSync(wanted, { recursive: true, force: true }));

test('a folder stands in for the one that is wanted, always the same, and what was left in it is gone', async () => {
  const folder = await inMemory(wanted);
  mkdirSync(folder, { recursive: true });
  const left = join(folder, 'left.txt');
  writeFileSync(left, 'by an earlier run');
  expect(await inMemory(wanted)).toBe(folder);
  // Where there is no memory to spare, it is the folder on disk, which whoever asked empties.
  if (folder !== wanted) expect(() => mkdirSync(folder)).not.toThrow();
  expect(await inMemory(`${wanted}-of-another`)).not.toBe(folder);
  rmSync(folder, { recursive: true, force: true });
});
