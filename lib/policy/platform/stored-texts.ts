import { sqlClient } from '#lib/db/index.ts';

/** A column that can hold what somebody wrote, as an expression that answers it as text. */
type Column = { name: string; as: string };
export type StoredTable = { name: string; plain: string; columns: Column[] };

/** One value that may hold a card number, and the row it stands in as Postgres names it. */
export type Stored = { row: string; column: string; text: string };

/** Tables with the columns of them in which a long number can stand; and those that this role may not read. */
export async function storedTables(): Promise<{ tables: StoredTable[]; unread: string[] }> {
  const rows = await sqlClient()<{ name: string; plain: string; readable: boolean; columns: Column[] | null }[]>`
    select format('%I.%I', nspname, relname) as name, relname as plain, has_table_privilege(c.oid, 'select') as readable,
      (select jsonb_agg(jsonb_build_object('name', attname, 'as', case
          when typname = 'bytea' then format('regexp_replace(encode(%I, ''escape''), ''\\\\[0-7]{3}'', ''~'', ''g'')', attname)
          when typcategory = 'N' then format('case when abs(%I) >= 1000000000000 then %1$I::text end', attname)
          else format('%I::text', attname) end) order by attnum)
        from pg_attribute join pg_type y on y.oid = atttypid
        where attrelid = c.oid and attnum > 0 and not attisdropped
          and (typcategory in ('S', 'A', 'E') or typname in ('json', 'jsonb', 'bytea', 'xml', 'int8', 'numeric'))) as columns
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'm') and nspname !~ '^pg_' and nspname not in ('information_schema', 'drizzle')
    order by 1`;
  return {
    tables: rows.flatMap(({ readable, columns, ...table }) => (readable && columns ? [{ ...table, columns }] : [])),
    unread: rows.filter(({ readable }) => !readable).map(({ name }) => name),
  };
}

/** Thirteen digits with little between them: Postgres looks first, so that nearly nothing has to leave it. */
const MANY_DIGITS = '[0-9０-９]([\\s._–—-]{0,3}[0-9０-９]){12}';
/** A security code where it is called so: three digits alone are three digits. */
const NAMED = '"(cvv2?|cvc2?|csc|security_?code|card_?number|pan)"\\s*:\\s*"?[0-9]{3}';
const AT_ONCE = 200;

/** Every value of a table in which so many digits stand, or a code. A few rows at a time are in memory. */
export async function* longNumbersIn({ name, columns }: StoredTable): AsyncGenerator<Stored> {
  const values = columns.map(({ as }) => as).join(', ');
  const all = `select row, texts from (
      select ctid::text as row, array[${values}] as texts from ${name}
    ) t where exists (select from unnest(texts) one where one ~ '${MANY_DIGITS}' or one ~* '${NAMED}')`;
  for await (const rows of sqlClient().unsafe<{ row: string; texts: (string | null)[] }[]>(all).cursor(AT_ONCE))
    for (const { row, texts } of rows)
      for (const [at, text] of texts.entries()) if (text) yield { row, column: columns[at]?.name ?? '', text };
}
