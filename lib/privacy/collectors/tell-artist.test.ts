import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { giveConsent, honourSignal, withdrawConsent } from '#lib/consent/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { disclosuresOf, tellArtist } from '../index.ts';

const grace = staffWith('catalogue');
const now = new Date();
let ada: { id: string };
let bela: { id: string };
beforeAll(async () => {
  ada = await buys('ada');
  bela = await buys('bela');
});
afterAll(closeDatabase);

const list = async () => (await tellArtist(grace, { slug: 'tomas-quill' }, now)).trim().split('\r\n').slice(1);
const agrees = (id: string) => giveConsent(customerCalled(id), { purpose: 'artist' }, now);
const orderOf = async (id: string) =>
  (await db().select({ id: salesOrder.id }).from(salesOrder).where(eq(salesOrder.accountId, id)))[0]?.id;

test('nobody is told of who did not agree', async () => {
  expect(await list()).toEqual([]);
});

test('an artist learns of those who agreed, with name, country and numbers, and each line is on record by that consent', async () => {
  await agrees(ada.id);
  const lines = await list();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Ada.*,NL,Tide Table,\d+$/);
  expect(lines[0]).not.toContain('Prinsengracht');
  const about = eq(disclosure.about, `order:${await orderOf(ada.id)}`);
  const rows = await db()
    .select()
    .from(disclosure)
    .where(and(about, eq(disclosure.recipient, 'artist')));
  expect(rows).toMatchObject([{ name: 'Tomás Quill', ground: 'consent', categories: ['name', 'country', 'prints'] }]);
  const shown = (await disclosuresOf(db(), { account: ada.id }, null)).disclosures;
  expect(shown.filter(({ recipient }) => recipient === 'artist')).toHaveLength(1);
});

test('who takes it back, or whose browser asks not to be shared, is on no list from then on', async () => {
  await agrees(bela.id);
  expect(await list()).toHaveLength(2);
  await withdrawConsent(customerCalled(ada.id), { purpose: 'artist' }, now);
  await honourSignal(customerCalled(bela.id), now);
  expect(await list()).toEqual([]);
});
