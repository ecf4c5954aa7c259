import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { SealBroken } from '#lib/crypto/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import { destroyKeys } from '#lib/keyring/index.ts';
import { personKey } from '#lib/keyring/schema.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { deliveryOf, setApart } from '#lib/orders/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { sealPlaintext } from './seal-plaintext.ts';

afterAll(closeDatabase);

const orderOf = async (accountId: string): Promise<string> => {
  const [order] = await db().select({ id: salesOrder.id }).from(salesOrder).where(eq(salesOrder.accountId, accountId));
  return order?.id ?? '';
};

test('nothing that a purchase leaves behind names its buyer in the clear, and its pages do', async () => {
  const ada = await buys('ada');
  const tables = ['account', 'sales_order', 'quote', 'mail_message', 'one_time_token', 'person_key'];
  for (const table of tables) {
    const [said] = await db().execute<{ all: string | null }>(
      sql`select string_agg(t::text, ' ') as all from ${sql.identifier(table)} t`,
    );
    expect(said?.all ?? '', table).not.toMatch(/Ada|Prinsengracht|Lovelace/);
  }
  expect((await findAccount(ada.id))?.name).toMatch(/Ada/i);
  expect((await deliveryOf(await orderOf(ada.id))).shipTo.line1).toMatch(/./);
});

test('what was kept in the clear is sealed, once, and reads as before', async () => {
  const grace = await buys('grace');
  const orderId = await orderOf(grace.id);
  const address = (await deliveryOf(orderId)).shipTo;
  await db().execute(sql`update account set name = 'Grace Hopper' where id = ${grace.id}`);
  await db().execute(sql`update sales_order set ship_to = ${JSON.stringify(address)}::jsonb where id = ${orderId}`);
  const [mail] = await db().select(MAIL_COLUMNS).from(mailMessage).limit(1);
  await db().execute(
    sql`update mail_message set data = ${JSON.stringify(mail?.data)}::jsonb where id = ${mail?.id ?? ''}`,
  );
  expect(await sealPlaintext()).toBe(3);
  expect(await sealPlaintext()).toBe(0);
  expect((await findAccount(grace.id))?.name).toBe('Grace Hopper');
  expect((await deliveryOf(orderId)).shipTo).toEqual(address);
  const [raw] = await db().execute<{ name: string; to: unknown }>(sql`
    select a.name, o.ship_to as to from account a, sales_order o where a.id = ${grace.id} and o.id = ${orderId}`);
  expect(raw?.name).toMatch(/^v2:/);
  expect(raw?.to).toEqual({ country: address.country, sealed: expect.stringMatching(/^v2:/) });
  const [after] = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(eq(mailMessage.id, mail?.id ?? ''));
  expect(after?.data).toEqual(mail?.data);
});

test('the names of two accounts, swapped, open for neither; with a destroyed key nothing is left to open but what was set apart', async () => {
  const [one, other] = [await buys('olive'), await buys('noor')];
  const names = await db().execute<{ id: string; name: string }>(
    sql`select id, name from account where id in (${one.id}, ${other.id})`,
  );
  const nameOf = (id: string) => names.find(row => row.id === id)?.name ?? '';
  const put = (id: string, name: string) => db().execute(sql`update account set name = ${name} where id = ${id}`);
  await put(one.id, nameOf(other.id));
  await expect(findAccount(one.id)).rejects.toThrow(SealBroken);
  await put(one.id, nameOf(one.id));
  const held = await orderOf(one.id);
  const address = (await deliveryOf(held)).shipTo;
  await transaction(tx => destroyKeys(tx, eq(personKey.id, one.id)));
  expect(await findAccount(one.id)).toMatchObject({ name: 'Erased' });
  expect((await deliveryOf(await orderOf(one.id))).shipTo).toMatchObject({ name: 'Erased', line1: 'Erased' });
  const kept = await orderOf(other.id);
  await transaction(async tx => {
    await setApart(tx, kept);
    await destroyKeys(tx, eq(personKey.id, other.id));
  });
  expect(await findAccount(other.id)).toMatchObject({ name: 'Erased' });
  expect((await deliveryOf(kept)).shipTo).toEqual(address);
});
