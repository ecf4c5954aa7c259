import { getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db } from '#lib/db/index.ts';
import { signedIn } from '#lib/identity/session.fixture.ts';
import { buys } from './ada-buys.fixture.ts';
import { PERSONAL, whatWeHold } from './index.ts';
import { rowsOf } from './rows-of.ts';
import { walk } from './walk.fixture.ts';

afterAll(closeDatabase);

let ada: { id: string; email: string };
let bela: { id: string; email: string };
beforeAll(async () => {
  ada = await buys('ada');
  bela = await buys('bela');
});

async function byTheMap(accountId: string): Promise<Set<string>> {
  const places = new Set<string>();
  for (const described of PERSONAL) {
    const where = rowsOf({ account: accountId }, described);
    if (!where) continue;
    const rows = await db().execute<{ place: string }>(
      sql`select ctid::text as place from ${described.table} where ${where}`,
    );
    for (const { place } of rows) places.add(`${getTableName(described.table)} ${place}`);
  }
  return places;
}

const impersonal = new Set(['inventory_reservation', 'stripe_event']);

test('the map finds what an independent walk over every column finds, and nothing of anybody else', async () => {
  const mine = await byTheMap(ada.id);
  const walked = [...(await walk(ada.id, ada.email))].filter(row => !impersonal.has(row.split(' ')[0] ?? ''));
  expect([...mine].toSorted()).toEqual(walked.toSorted());
  expect(mine.size).toBeGreaterThan(18);
  expect([...(await byTheMap(bela.id))].filter(row => mine.has(row))).toEqual([]);
});

test('of what there is much, the newest is shown and all of it is counted', async () => {
  const methods: 'password'[] = ['password'];
  for (let browser = 0; browser < 12; browser++)
    await signedIn({ accountId: bela.id, staff: false, state: 'open', methods }, new Date());
  const sessions = (await whatWeHold(db(), { account: bela.id })).find(({ table }) => table === 'session');
  expect(sessions).toMatchObject({ count: 13, atLeast: false });
  expect(sessions?.rows).toHaveLength(10);
});

test('is told in plain words, with why, on what ground and until when', async () => {
  const held = await whatWeHold(db(), { account: ada.id });
  const order = held.find(({ table }) => table === 'sales_order');
  expect(order).toMatchObject({ what: 'An order', basis: 'contract', count: 1, atLeast: false });
  expect(order?.until).toContain('Ten years');
  expect(order?.rows[0]).toContainEqual({
    label: 'Name, address and phone',
    value: { kind: 'text', text: expect.stringContaining('city: Amsterdam') },
  });
  expect(order?.rows[0]).toContainEqual({
    label: 'Total',
    value: { kind: 'money', minor: expect.any(Number), currency: 'eur' },
  });
  const press = held.find(({ table }) => table === 'payment_attempt')?.rows[0];
  expect(press).toContainEqual({
    label: 'Card',
    value: { kind: 'hidden', because: expect.stringContaining('keyed hash') },
  });
  expect(JSON.stringify(held)).not.toContain(bela.email);
});
