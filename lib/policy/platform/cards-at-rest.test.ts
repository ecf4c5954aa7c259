// Keeps the clause: data-encryption.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { addStaff } from '#lib/identity/index.ts';
import { walked } from '../card-walk/walked.fixture.ts';
import { noCardAtRest } from './cards-at-rest.ts';
import { put, shopFolder } from './shop-folder.fixture.ts';

const now = new Date();
const CARD = '6011 1111 1111 1117';
const BARE = CARD.replaceAll(' ', '');

beforeAll(shopFolder);
afterAll(closeDatabase);

const found = async (): Promise<readonly string[]> => {
  await walked(now);
  const checked = await noCardAtRest.check(now);
  return checked.result === 'broken' ? checked.broken : [];
};

/** What is found while a table of such columns has this row. */
async function foundIn(columns: string, values: (sql: Owner) => Promise<unknown>): Promise<readonly string[]> {
  await asOwner(async sql => {
    await sql.unsafe(`create table scratch (${columns})`);
    await sql.unsafe('grant select on scratch to public');
    await values(sql);
  });
  try {
    return await found();
  } finally {
    await asOwner(sql => sql`drop table scratch`);
  }
}

const PLACES: Record<string, { type: string; value: string }> = {
  in_a_text: { type: 'text', value: `'paid with ${CARD}.'` },
  in_json: { type: 'jsonb', value: `'{"a":[{"b":"${BARE}"}]}'` },
  a_number_in_json: { type: 'jsonb', value: `'{"a":${BARE}}'` },
  a_number: { type: 'bigint', value: BARE },
  in_bytes: { type: 'bytea', value: `'\\xff00'::bytea || '${BARE}'::bytea || '\\x00'::bytea` },
  in_one_of_many: { type: 'text[]', value: `array['x', '${CARD}']` },
  in_wide_digits: { type: 'text', value: `translate('${BARE}', '0123456789', '０１２３４５６７８９')` },
  a_code_called_so: { type: 'jsonb', value: `'{"cvc":"907"}'` },
};

test('a card number is found wherever it lies in a table, and named by its column and row', async () => {
  const columns = Object.entries(PLACES).map(([name, { type }]) => `${name} ${type}`);
  const values = Object.values(PLACES).map(({ value }) => value);
  const there = await foundIn(columns.join(), sql => sql.unsafe(`insert into scratch values (${values.join()})`));
  expect(there).toEqual(
    Object.keys(PLACES)
      .toSorted()
      .map(name => `scratch.${name}:(0,1)`),
  );
});

test('a number under the seal is found as well', async () => {
  const grace = { email: 'grace.sealed@example.test', password: 'seven words that nobody has heard 2', trained: true };
  await transaction(tx => addStaff(tx, { ...grace, name: `Grace ${CARD}`, roles: [] }, now));
  expect(await found()).toEqual([expect.stringMatching(/^account\.name:/)]);
  await asOwner(sql => sql`update account set name = 'Grace' where email = ${grace.email}`);
  expect(await found()).toEqual([]);
});

test('a log and a page that is kept are looked through', async () => {
  const folder = await shopFolder();
  await put(folder, '.data/logs/worker.log', `{"msg":"charging ${CARD}"}\n`);
  await put(folder, '.next/server/app/prints.html', `<p>${BARE}</p>`);
  expect(await found()).toEqual(['the logs', 'the pages that are kept']);
  for (const path of ['.data/logs/worker.log', '.next/server/app/prints.html']) await rm(join(folder, path));
  expect(await found()).toEqual([]);
});

test('hashes that are kept as numbers are no alarm, by the type of their column', async () => {
  const hashes = Array.from({ length: 300 }, () => randomBytes(8).readBigInt64BE().toString());
  const inserted = (sql: Owner) => sql`insert into scratch select unnest(${hashes}::bigint[])`;
  expect(await foundIn('a hash64', inserted)).toEqual([]);
  expect(await foundIn('a bigint', inserted)).not.toEqual([]);
});

test('ids, hashes, moments, shares and telephone numbers are no alarm', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    hash: randomBytes(32).toString('hex'),
    token: randomBytes(32).toString('base64'),
    at: Date.now() + at * 7_919,
    share: Math.random(),
    phone: `+4915${String(100_000_000 + at * 3_271)}`,
    order: `CP-2026-${String(at).padStart(6, '0')}`,
  }));
  const columns = 'id uuid default gen_random_uuid(), made timestamptz default now(), v jsonb, b bytea';
  const none = await foundIn(columns, sql =>
    Promise.all(rows.map(row => sql`insert into scratch (v, b) values (${sql.json(row)}, ${randomBytes(64)})`)),
  );
  expect(none).toEqual([]);
});
