import { eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from './columns.ts';
import { closeDatabase, db, slot, statement, statements, transaction } from './index.ts';
import { asOwner } from './owner.fixture.ts';

const shelf = pgTable('test_shelf', { id: integer().primaryKey(), label: text(), made: jsonb(), at: moment('at') });
const add = statement(to =>
  to
    .insert(shelf)
    .values({ id: slot(shelf.id), label: slot(shelf.label), made: slot(shelf.made), at: slot(shelf.at) })
    .returning(),
);
const find = statement(on =>
  on
    .select()
    .from(shelf)
    .where(eq(shelf.id, sql.placeholder('id'))),
);
const noon = new Date('2026-11-22T12:00:00.123Z');

beforeAll(() =>
  asOwner(async owner => {
    await owner`create table test_shelf (id int primary key, label text, made jsonb, at timestamptz)`;
    await owner`grant all on test_shelf to public`;
  }),
);
afterAll(closeDatabase);

test('values go in and rows come out as Drizzle writes and reads them, null being SQL’s null', async () => {
  const row = { id: 1, label: 'prints', made: { of: ['oak'] }, at: noon };
  expect(await add(db(), row)).toEqual([row]);
  expect(await add(db(), { id: 2, label: null, made: null, at: null })).toEqual([
    { id: 2, label: null, made: null, at: null },
  ]);
  expect(await db().select().from(shelf).where(sql`made is null and at is null`)).toHaveLength(1);
  expect(await find(db(), { id: 1 })).toEqual(await db().select().from(shelf).where(eq(shelf.id, 1)));
});

test('in a transaction it is part of it', async () => {
  const undone = transaction(async tx => {
    await add(tx, { id: 3, label: 'gone', made: null, at: null });
    expect(await find(tx, { id: 3 })).toHaveLength(1);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await find(db(), { id: 3 })).toEqual([]);
});

test('a table that an outer join did not find is null, whole', async () => {
  const beside = statement(on =>
    on
      .select({ id: sql<number>`wanted`, shelf })
      .from(sql`generate_series(1, 9, 8) as wanted`)
      .leftJoin(shelf, sql`${shelf.id} = wanted`),
  );
  const [found, none] = await beside(db());
  expect(found?.shelf?.label).toBe('prints');
  expect(none).toEqual({ id: 9, shelf: null });
});

test('a family has one text for each shape, and values stay values', async () => {
  const change = statements((on, keys: readonly ('label' | 'made')[]) =>
    on
      .update(shelf)
      .set(Object.fromEntries(keys.map(key => [key, slot(shelf[key])])))
      .where(eq(shelf.id, sql.placeholder('id')))
      .returning({ label: shelf.label, made: shelf.made }),
  );
  expect(await change(db(), ['label'], { id: 1, label: "'); drop table test_shelf; --" })).toEqual([
    { label: "'); drop table test_shelf; --", made: { of: ['oak'] } },
  ]);
  expect(await change(db(), ['label', 'made'], { id: 1, label: 'x', made: [1] })).toEqual([{ label: 'x', made: [1] }]);
});

test('a value that was forgotten is an error, not a null', async () => {
  await expect(find(db())).rejects.toThrow('id');
});
