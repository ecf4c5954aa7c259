import '#lib/cart/index.ts';
import '#lib/checkout/index.ts';
import '#app/_edge/deferred.ts';
import { afterAll, expect, test } from 'vitest';
import { operations } from '#lib/access/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { accessMatrix } from './matrix.ts';

afterAll(closeDatabase);

test('every operation stands in the matrix, with what it asks for', () => {
  const rows = accessMatrix().flatMap(group => group.rows);
  const names = rows.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of operations().keys()) expect(names).toContain(name);
  expect(rows.find(({ name }) => name === 'payments.refund')).toMatchObject({
    roles: ['finance', 'owner'],
    passkey: true,
    trained: true,
    stepUp: true,
    fourEyes: true,
  });
});
