import { sqlClient } from '#lib/db/index.ts';

/** A column that can hold what somebody wrote, as an expression that answers it as text. */
type Column = { name: string; as: string };
/** A column of the primary key. */
type Key = { name: string; type: string };
/** `blocks`: how long it is; none means that there never was a row in it. */
export type StoredTable = { name: string; plain: string; columns: Column[]; keys: Key[]; blocks: number };

/** Tables with the columns of them in which a long number can stand (never a `hash64`, by its type); and those that this role may not read. */
export async function storedTables(): Promise<{ tables: StoredTable[]; unread: string[] }> {
  const rows = await sqlClient()<(Omit<StoredTable, 'columns'> & { readable: boolean; columns: Column[] | null })[]>`
    select format('%I.%I', nspname, relname) as name, relname as plain, has_table_privilege(c.oid, 'select') as readable,
      (select jsonb_agg(jsonb_build_object('name', attname, 'as', case
          when typname = 'bytea' then format('regexp_replace(encode(%I, ''escape''), ''\\\\[0-7]{3}'', ''~'', ''g'')', attname)
          when typcategory = 'N' then format('case when abs(%I) >= 1000000000000 then %1$I::text end', attname)
          else format('%I::text', attname) end) order by attnum)
        from pg_attribute join pg_type y on y.oid = atttypid
        where attrelid = c.oid and attnum > 0 and not attisdropped
          and (typcategory in ('S', 'A', 'E') or typname in ('json', 'jsonb', 'bytea', 'xml', 'int8', 'numeric'))) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('name', format('%I', attname), 'type', format_type(atttypid, atttypmod))
          order by array_position(indkey::int2[], attnum))
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = c.oid and indisprimary), '[]') as keys,
      (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as blocks
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'm') and nspname !~ '^pg_' and nspname not in ('information_schema', 'drizzle')
    order by 1`;
  return {
    tables: rows.flatMap(({ readable, columns, ...table }) => (readable && columns ? [{ ...table, columns }] : [])),
    unread: rows.filter(({ readable }) => !readable).map(({ name }) => name),
  };
}
