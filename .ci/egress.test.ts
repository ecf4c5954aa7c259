// Keeps the clause: customer-data.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysOut } from './house/egress.ts';
import { readTree } from './house/tree.ts';

test('nothing of the store reaches out but through the ledger of disclosures', () =>
  expect(waysOut(readTree(join(import.meta.dirname, '..')))).toEqual([]));

test.each([
  "const answer = await fetch('https://example.test');",
  "import { request } from 'node:https';",
  "import { connect } from 'node:net';",
  "import { lookup } from 'node:dns/promises';",
  "import { db, outside } from '#lib/db/index.ts';",
  "import { createTransport } from 'nodemailer';",
  'const mine = new Stripe(key);',
])('a way beside it is seen: %s', text => {
  expect(waysOut([{ path: 'lib/catalog/x.ts', text }])).toHaveLength(1);
  expect(waysOut([{ path: 'lib/catalog/x.test.ts', text }])).toEqual([]);
});

test('what cannot connect is none', () => {
  for (const text of ["import { isIP } from 'node:net';", '/** fetch( */', 'await this.fetch(1);'])
    expect(waysOut([{ path: 'lib/catalog/x.ts', text }]), text).toEqual([]);
});
