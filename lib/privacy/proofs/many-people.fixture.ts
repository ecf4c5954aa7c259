import { createHash } from 'node:crypto';
import { db } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { subjectHash } from '../requests/open-request.ts';
import { readCatalog } from '../verify/catalog.ts';
import { type Column, rowsOfTable, type Seeded } from './rows-of-table.fixture.ts';

/** Somebody of a shop that was filled: with an account, or a guest who ordered by e-mail alone. */
export type OneOfMany = { n: number; account: string | null; email: string };

/** Every how manieth person, and the one before them, share a mailbox. */
export const SHARING = 250;

/**
 * Fills the test's database with `people`, half of them with an account, and gives each of them rows in every table that
 * can hold something of anybody: which tables these are Postgres itself says (keys, and columns named like keys), so that a
 * table of tomorrow is filled as well. Values say nothing; keys are as in earnest. Everybody has orders; of what is rarer,
 * one in six has some; `without` tables that are to stay as they are. Checks are dropped: what they hold is not what is proved with it.
 */
export async function fillWithPeople(people: number, without: readonly string[] = []): Promise<OneOfMany[]> {
  const everybody = Array.from({ length: people }, (_, index) => oneOfMany(index + 1));
  const catalog = await readCatalog(db());
  await asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await dropChecks(sql);
    await sql`create table person (n int primary key, account uuid, email text, subject text)`;
    await sql`insert into person select * from jsonb_to_recordset(${sql.json(everybody.map(withSubject))})
      as p (n int, account uuid, email text, subject text)`;
    const columns = await columnsOf(sql);
    const tables = new Map<string, Seeded>();
    for (const { plain, name } of catalog.tables)
      if (name.startsWith('public.'))
        tables.set(plain, {
          columns: columns.get(plain) ?? [],
          references: catalog.references.filter(({ table }) => table === plain),
        });
    for (const table of tables.keys()) {
      const insert = without.includes(table) ? null : rowsOfTable(table, tables);
      if (insert) await sql.unsafe(insert);
    }
    await sql`drop table person`;
    await sql`analyze`;
  });
  return everybody;
}

/** The id is made of the number, in Postgres by the same words. */
function oneOfMany(n: number): OneOfMany {
  // Some order as guests to a mailbox that another one's account has.
  const mailbox = n % SHARING === 1 ? n + 1 : n;
  return { n, account: n % 2 === 0 ? accountOf(n) : null, email: `person-${mailbox}@example.test` };
}

function accountOf(n: number): string {
  const hash = createHash('md5').update(`account${n}/1`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const withSubject = (one: OneOfMany) => ({
  ...one,
  subject: subjectHash(one.account ? { account: one.account } : { guest: one.email }),
});

async function dropChecks(sql: Owner): Promise<void> {
  const checks = await sql<{ of: string; name: string }[]>`
    select conrelid::regclass::text as of, quote_ident(conname) as name from pg_constraint c
    join pg_class t on t.oid = conrelid where contype = 'c' and t.relnamespace = 'public'::regnamespace`;
  for (const { of, name } of checks) await sql.unsafe(`alter table ${of} drop constraint ${name}`);
}

async function columnsOf(sql: Owner): Promise<Map<string, Column[]>> {
  const rows = await sql<(Column & { table: string })[]>`
    select relname as table, attname as name, coalesce(nullif(y.typbasetype, 0), y.oid)::regtype::text as type, attnotnull as needed,
      atthasdef or attidentity <> '' as given,
      exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and attnum = any(i.indkey)) as key
    from pg_attribute a join pg_class c on c.oid = attrelid join pg_type y on y.oid = atttypid
    where c.relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''`;
  const columns = new Map<string, Column[]>();
  for (const { table, ...column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}

/** Takes the ledger away again: the store did not write it, and nobody is to look through it after the test. */
export const emptied = (): Promise<void> =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`truncate audit_event`;
  });
