import { asOwner } from '#lib/db/owner.fixture.ts';

/** Every row of every table but those at `except` ("<table> <place>"), as a hash of its bytes, with how many there are of it. */
export const rowsBut = (except: ReadonlySet<string>): Promise<Map<string, number>> =>
  asOwner(async sql => {
    const tables = await sql<{ table: string }[]>`
      select relname as table from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    const rows = new Map<string, number>();
    for (const { table } of tables) {
      const hashes = await sql<{ place: string; hash: string }[]>`
        select ctid::text as place, md5(t::text) as hash from ${sql(table)} t`;
      for (const { place, hash } of hashes) {
        if (except.has(`${table} ${place}`)) continue;
        const key = `${table} ${hash}`;
        rows.set(key, (rows.get(key) ?? 0) + 1);
      }
    }
    return rows;
  });

/** Tables in which a row that was there is no more, or is not as it was. */
export function changedIn(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  const gone = [...before].filter(([row, times]) => (after.get(row) ?? 0) < times);
  return [...new Set(gone.map(([row]) => row.split(' ')[0] ?? ''))].toSorted();
}

/** What the books add up to. */
export const sumsOfBooks = (): Promise<unknown> =>
  asOwner(async sql => {
    const [sums] = await sql`select
      (select jsonb_agg(t order by kind) from (select kind, currency, count(*), sum(amount_minor) from money_movement group by 1, 2) t) as moved,
      (select jsonb_build_array(count(*), sum(amount_minor), sum(amount_received_minor), sum(amount_refunded_minor), sum(amount_disputed_minor)) from payment) as payments,
      (select jsonb_build_array(count(*), sum(subtotal_minor), sum(shipping_minor), sum(tax_minor), sum(total_minor), sum(received_minor), max(number)) from sales_order) as orders,
      (select jsonb_build_array(count(*), sum(line_minor), sum(quantity)) from sales_order_item) as lines,
      (select jsonb_build_array(count(*), sum(amount_minor)) from refund) as refunds`;
    return sums;
  });

/** Every row of every table of every schema, as text: what a dump of the database would hold. */
export const dump = (): Promise<string> =>
  asOwner(async sql => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'm') and nspname !~ '^pg_' and nspname <> 'information_schema'`;
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await sql.unsafe<{ text: string }[]>(`select t::text as text from ${name} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  });
