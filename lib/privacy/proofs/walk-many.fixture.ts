import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { subjectHash } from '../requests/open-request.ts';
import type { OneOfMany } from './many-people.fixture.ts';

/** Ids of these say nothing of whose a row is: everybody buys the same prints. */
const SHARED = ['variant', 'print', 'artist', 'collection'];
/** What a row that was found leads to, besides itself: an order names its cart, a payment what stands for it at Stripe. */
const LEADS = ['id', 'cart_id', 'stripe_payment_intent_id', 'stripe_customer_id'];

/**
 * Everything that is tied to people, found without the map: from the id of their account or their mailbox, and from the
 * hash by which a request is found again, any row of any table in which a known value stands alone or behind a prefix
 * ("payment:…"); and from the ids of those rows on, until nothing is new. By person, `<table> <place of the row>`.
 */
/** `shared`: whoever orders to the mailbox without an account is walked with it. */
export type Walker = OneOfMany & { shared?: true };
export const walkMany = (people: readonly Walker[]): Promise<Map<number, Set<string>>> =>
  asOwner(async sql => {
    await sql`create temp table known (n int, value text, round int, unique (n, value))`;
    await sql`create temp table walked (n int, place text, unique (n, place))`;
    for (const one of people)
      await sql`insert into known select ${one.n}, value, 0 from unnest(${startsOf(one)}::text[]) value on conflict do nothing`;
    const tables = await sql<{ table: string; columns: string[] }[]>`
      select table_name as table, array_agg(column_name::text) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('uuid', 'text')
        and table_name <> all(${SHARED}) group by 1`;
    for (let round = 0; await step(sql, tables, round); round++);
    const walked = new Map<number, Set<string>>();
    for (const { n, places } of await sql<
      { n: number; places: string[] }[]
    >`select n, array_agg(place) as places from walked group by n`)
      walked.set(n, new Set(places));
    return walked;
  });

/** By what somebody is known at first: both hashes, where an account and a guest share a mailbox. */
const startsOf = ({ account, email, shared }: Walker): string[] => [
  email,
  ...(account ? [account, subjectHash({ account })] : []),
  ...(account && !shared ? [] : [subjectHash({ guest: email })]),
];

/** From what the round before found, once through every table. Answers whether there was anything. */
async function step(sql: Owner, tables: { table: string; columns: string[] }[], round: number): Promise<boolean> {
  const [fresh] = await sql<{ some: boolean }[]>`select exists (select from known where round = ${round}) as some`;
  if (!fresh?.some) return false;
  await sql`analyze known`;
  for (const { table, columns } of tables) {
    const values = columns.map(column => `substr("${column}"::text, position(':' in "${column}"::text) + 1)`);
    const leads = LEADS.filter(lead => columns.includes(lead)).map(lead => `"${lead}"::text`);
    await sql.unsafe(`with hit as materialized (
        select distinct known.n, t.ctid::text as place, array[${leads.join()}]::text[] as leads
        from "${table}" t, unnest(array[${values.join()}]) looked (at), known
        where known.value = looked.at and known.round = ${round}),
      kept as (insert into walked select distinct n, '${table} ' || place from hit on conflict do nothing)
      insert into known select distinct n, lead, ${round + 1} from hit, unnest(leads) lead where lead is not null on conflict do nothing`);
  }
  return true;
}
