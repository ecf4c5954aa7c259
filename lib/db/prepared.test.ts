import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from './index.ts';

afterAll(closeDatabase);

type Named = { statement: string };

test('a statement is prepared once on its connection, whatever its values, and known by name afterwards', async () => {
  const names = await transaction(async tx => {
    for (const value of ['one', 'two', 'three']) await tx.execute(sql`select ${value}::text as ada_asks`);
    return tx.execute<Named>(sql`select statement from pg_prepared_statements where statement like ${'%ada_asks%'}`);
  });
  expect(names.filter(({ statement }) => statement.startsWith('select $1::text'))).toHaveLength(1);
});

test('a transaction is one connection, and what fails in it leaves nothing', async () => {
  await expect(
    transaction(async tx => {
      await tx.execute(sql`insert into rate_limit (key, used, expires_at) values ('ada was here', 1, now())`);
      await tx.execute(sql`select ${1}::int / ${0}::int`);
    }),
  ).rejects.toThrow();
  expect(await db().execute(sql`select 1 from rate_limit where key = 'ada was here'`)).toHaveLength(0);
});
