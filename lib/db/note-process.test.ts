import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, noteStart, noteStop } from './index.ts';

afterAll(closeDatabase);

test('a process that begins and one that ends are on record', async () => {
  await noteStart('web');
  await noteStop('worker');
  const rows = await db().execute('select actor, action, outcome from audit_event order by seq');
  expect([...rows]).toEqual([
    { actor: 'system:web', action: 'process.started', outcome: 'done' },
    { actor: 'system:worker', action: 'process.stopped', outcome: 'done' },
  ]);
});
