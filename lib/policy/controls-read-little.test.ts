import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import type { Control } from '#lib/control.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { allControls } from './clauses/index.ts';
import { forgetHistory, longHistory, ROWS, rowsRead } from './history.fixture.ts';

/** It looks for card numbers in everything that is stored: that is what it is for. */
const READS_EVERYTHING = /^cards?\./;

afterAll(async () => {
  await closeDatabase();
  await forgetHistory();
});

/** The tables of which these checks together read as many rows as there are, or more. */
async function readThrough(controls: readonly Control[]): Promise<string[]> {
  const before = await rowsRead();
  for (const control of controls) await control.check(clock.now());
  // A session tells what it has read when it ends.
  await closeDatabase();
  const after = await rowsRead();
  return [...after].filter(([table, rows]) => rows - (before.get(table) ?? 0) >= ROWS).map(([table]) => table);
}

test('a control costs the same however long the shop has been there: none reads through what is past', async () => {
  await longHistory(clock.now());
  const controls = allControls.filter(({ id }) => !READS_EVERYTHING.test(id));
  const through: string[] = [];
  if ((await readThrough(controls)).length > 0)
    for (const control of controls)
      through.push(...(await readThrough([control])).map(table => `${control.id} reads ${table}`));
  expect(through).toEqual([]);
});
