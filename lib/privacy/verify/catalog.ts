import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';

/** A column that names a row of another table, by a foreign key or by its name alone. */
export type Reference = { table: string; column: string; parent: string; key: string };
export type Catalog = {
  /** Every table of every schema, but for the list of migrations, with its columns: `name` as SQL writes it. */
  tables: { name: string; plain: string; columns: { name: string; type: string }[] }[];
  references: Reference[];
};

/** What Postgres itself says of its tables; nothing of what the shop says about them. */
export async function readCatalog(reader: Reader): Promise<Catalog> {
  const tables = await reader.execute<Catalog['tables'][number]>(sql`
    select format('%I.%I', nspname, relname) as name, relname as plain,
      (select jsonb_agg(jsonb_build_object('name', attname, 'type', atttypid::regtype::text) order by attnum)
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'm') and nspname !~ '^pg_' and nspname not in ('information_schema', 'drizzle')
    order by 1`);
  const keyed = await reader.execute<Reference>(sql`
    select child.relname as table, a.attname as column, parent.relname as parent, b.attname as key
    from pg_constraint k join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
      join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
      join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
    where contype = 'f' and cardinality(conkey) = 1`);
  const rows = [...tables];
  return { tables: rows, references: [...keyed, ...byName(rows, keyed)] };
}

/** `payment_id` of a table without a foreign key is the id of a payment all the same. */
function byName(tables: Catalog['tables'], keyed: readonly Reference[]): Reference[] {
  const known = new Set(keyed.map(({ table, column }) => `${table}.${column}`));
  const named = new Set(tables.map(({ plain }) => plain));
  return tables.flatMap(({ plain: table, columns }) =>
    columns.flatMap(({ name: column, type }) => {
      const stem = /^(.+)_id$/.exec(column)?.[1];
      if (!stem || type !== 'uuid' || known.has(`${table}.${column}`)) return [];
      const parent = [stem, `sales_${stem}`, `payment_${stem}`, `risk_${stem}`, `privacy_${stem}`].find(name =>
        named.has(name),
      );
      return parent && parent !== table ? [{ table, column, parent, key: 'id' }] : [];
    }),
  );
}
