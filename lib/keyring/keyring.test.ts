import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SealBroken } from '#lib/crypto/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { destroyKeys, freshKey, keyFor, keyOf, newPersonKey, openField, type Sealed, sealField } from './index.ts';
import { masterKeys, ringOf } from './master-keys.ts';
import { personKey } from './schema.ts';

type Where = { city: string; country: string };
const parcel = pgTable('parcel_of_test', {
  id: uuid().primaryKey(),
  name: text().$type<Sealed<string>>().notNull(),
  note: text().$type<Sealed<string>>(),
  place: jsonb().$type<Sealed<Where>>(),
});
const NOWHERE = { city: 'Erased', country: '' };
const ada = newId();
const grace = newId();

beforeAll(() =>
  asOwner(async owner => {
    await owner`create table parcel_of_test (id uuid primary key, name text not null, note text, place jsonb)`;
    await owner`grant select, insert, update on parcel_of_test to public`;
  }),
);
afterAll(closeDatabase);

const read = async (id: string) => {
  const { id: row, name, note, place } = parcel;
  const selection = {
    name: openField(name, row, 'Erased'),
    note: openField(note, row, 'Erased'),
    place: openField(place, row, NOWHERE),
  };
  const [found] = await db().select(selection).from(parcel).where(eq(row, id));
  return found;
};

async function send(owner: string, named: string): Promise<string> {
  const id = newId();
  const key = (await keyOf(db(), owner)) ?? (await transaction(tx => newPersonKey(tx, { account: owner })));
  const name = sealField(key, parcel.name, id, named);
  const place = sealField(key, parcel.place, id, { city: 'Łódź: "a place"', country: 'PL' }, { country: 'PL' });
  await db().insert(parcel).values({ id, name, place });
  return id;
}

test('what is sealed is read by whoever selects it, and nobody reads it in the table', async () => {
  const id = await send(ada, 'Ada de Vries');
  expect(await read(id)).toEqual({
    name: 'Ada de Vries',
    note: null,
    place: { city: 'Łódź: "a place"', country: 'PL' },
  });
  const [raw] = await db().select().from(parcel).where(eq(parcel.id, id));
  expect(raw?.name).toMatch(/^v2:[\da-f-]{36}:[\w-]{16}:[\w-]+:[\w-]{22}$/);
  expect(JSON.stringify(raw)).not.toMatch(/Ada|Łódź/);
  expect(raw?.place).toEqual({ country: 'PL', sealed: expect.stringMatching(/^v2:/) });
});

test('a value in another row, another column or under another key does not open', async () => {
  const [one, other, of] = [await send(ada, 'Ada'), await send(ada, 'Not Ada'), await send(grace, 'Grace')];
  await db().execute(
    sql`update parcel_of_test t set name = o.name from parcel_of_test o where t.id = ${one} and o.id = ${other}`,
  );
  await expect(read(one)).rejects.toThrow(SealBroken);
  await db().execute(sql`update parcel_of_test set note = name where id = ${other}`);
  await expect(read(other)).rejects.toThrow(SealBroken);
  await db().execute(sql`update parcel_of_test set name = replace(name, ${grace}, ${ada}) where id = ${of}`);
  await expect(read(of)).rejects.toThrow(SealBroken);
});

test('a key in another’s row does not open, nor one that was changed', async () => {
  const [hers, other] = [newId(), newId()];
  for (const account of [hers, other]) await transaction(tx => newPersonKey(tx, { account }));
  await db().execute(
    sql`update person_key t set wrapped = o.wrapped from person_key o where t.id = ${hers} and o.id = ${other}`,
  );
  await expect(keyOf(db(), hers)).rejects.toThrow(SealBroken);
});

test('a destroyed key reads as erased, stays destroyed and is not made anew', async () => {
  const owner = newId();
  const id = await send(owner, 'Mallory');
  expect(await transaction(tx => destroyKeys(tx, eq(personKey.id, owner)))).toBe(1);
  expect(await transaction(tx => destroyKeys(tx, eq(personKey.id, owner)))).toBe(0);
  expect(await read(id)).toEqual({ name: 'Erased', note: null, place: NOWHERE });
  expect(await transaction(tx => keyFor(tx, { account: owner }))).toBeNull();
  const back = db().update(personKey).set({ wrapped: 'x' }).where(eq(personKey.id, owner));
  await expect(back).rejects.toMatchObject({ cause: { message: 'a destroyed key does not come back' } });
  const [row] = await db().select().from(personKey).where(eq(personKey.id, owner));
  expect(row?.destroyedAt).toBeInstanceOf(Date);
  await expect(transaction(tx => destroyKeys(tx, undefined))).rejects.toThrow('everybody');
});

test('a value whose key is missing is a fault, and not taken for an erased one', async () => {
  const owner = newId();
  const id = await send(owner, 'Ada');
  await db().delete(personKey).where(eq(personKey.id, owner));
  await expect(read(id)).rejects.toThrow('a key that is not there');
});

test('a value from before there were keys is read as it stands, and what was taken out of an address is told so', async () => {
  const id = newId();
  await db().execute(
    sql`insert into parcel_of_test (id, name, note, place) values (${id}, 'Ada', 'v2:x', '{"country": "NL"}')`,
  );
  expect(await read(id)).toEqual({ name: 'Ada', note: 'v2:x', place: { city: 'Erased', country: 'NL' } });
});

test('keys under a former master key open as long as it is given, and those of a stranger’s do not', async () => {
  const former = ringOf([randomBytes(32)]);
  const owner = newId();
  await db()
    .insert(personKey)
    .values(freshKey({ account: owner }, former).row);
  await expect(keyOf(db(), owner)).rejects.toThrow(former.current.id);
  expect(masterKeys().all.has(former.current.id)).toBe(false);
});
