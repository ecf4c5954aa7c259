import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Person } from '../rows-of.ts';
import { readCatalog } from './catalog.ts';
import type { Identifiers } from './model.ts';
import { leavesOf, opened } from './opened.ts';
import { recognized, TELLING_KEYS } from './recognized.ts';
import { tiedTo } from './tied.ts';

const MOST_WORDS = 300;
type Found = { key: string; value: string };

/**
 * Gathers what a person can be recognized by, before they are forgotten: from every row that hangs on them by a key, not
 * from what the shop believes to hold. To be kept sealed (`keepWitness`) until `verifyErased` has looked.
 */
export async function collectIdentifiers(reader: Reader, person: Person): Promise<Identifiers> {
  const catalog = await readCatalog(reader);
  const orders = 'guest' in person ? await ordersTo(reader, person.guest) : [];
  const words = new Map<string, { what: string; own: boolean }>();
  let leftOut = 0;
  const note = ({ key, value }: Found) => {
    const known = recognized(key, value);
    if (!known || words.has(value.toLowerCase())) return;
    if (words.size < MOST_WORDS) words.set(value.toLowerCase(), known);
    else leftOut++;
  };
  for (const word of await own(reader, person)) words.set(word, { what: 'their e-mail address', own: true });
  if ('account' in person) words.set(person.account, { what: 'the id of the account', own: true });
  for (const [table, where] of tiedTo({ person, orders }, catalog)) {
    for (const found of await inTheOpen(reader, table, where)) note(found);
    for await (const { row } of opened(reader, { name: `"${table}"`, plain: table, where }))
      for (const found of leavesOf(row)) note(found);
  }
  return {
    person,
    orders,
    customer: await customerOf(reader, person),
    words: [...words].map(([word, kind]) => ({ word, ...kind })),
    leftOut,
  };
}

/** What stands in rows as it is, each once however many rows there are. */
const inTheOpen = async (reader: Reader, table: string, where: SQL): Promise<readonly Found[]> =>
  reader.execute<Found>(sql`
    select distinct pair ->> 'key' as key, pair ->> 'value' as value
    from (select to_jsonb(t) as row from ${sql.identifier(table)} t where ${where}) theirs,
      jsonb_path_query(row, '$.** ? (@.type() == "object").keyvalue() ? (@.value.type() == "string")') pair
    where pair ->> 'key' ~* ${TELLING_KEYS} and pair ->> 'value' !~ '^v2:'`);

async function ordersTo(reader: Reader, guest: string): Promise<string[]> {
  const rows = await reader.execute<{ id: string }>(
    sql`select id from sales_order where lower(email) = ${guest.toLowerCase()} and account_id is null`,
  );
  return [...rows].map(({ id }) => id);
}

async function customerOf(reader: Reader, person: Person): Promise<string | null> {
  if ('guest' in person) return null;
  const [row] = await reader.execute<{ id: string | null }>(
    sql`select stripe_customer_id as id from stripe_customer where account_id = ${person.account}::uuid`,
  );
  return row?.id ?? null;
}

async function own(reader: Reader, person: Person): Promise<string[]> {
  if ('guest' in person) return [person.guest.toLowerCase()];
  const rows = await reader.execute<{ email: string }>(
    sql`select lower(email) as email from account where id = ${person.account}::uuid`,
  );
  return [...rows].map(({ email }) => email);
}
