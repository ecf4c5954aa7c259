import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { IMPERSONAL, PERSONAL } from '../map.ts';

/** What Postgres really holds against what we say that we hold: nothing of a person lies where nobody would look. */
export const everythingMapped = control({
  id: 'privacy.everything-mapped',
  says: 'Every piece of data that we hold is on the list of what we hold, why and for how long, which you can read.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check() {
    const real = await db().execute<{ table: string; column: string }>(sql`
      select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      order by 1, 2`);
    const columns = new Map(PERSONAL.map(({ table }) => [getTableName(table), namesOf(table)]));
    const impersonal = new Set(IMPERSONAL.map(({ table }) => getTableName(table)));
    const unknown = real.filter(({ table, column }) => !impersonal.has(table) && !columns.get(table)?.has(column));
    return heldUnless(
      unknown.map(({ table, column }) => `column:${table}.${column}`),
      broken =>
        broken === 0
          ? `All ${real.length} columns of ${columns.size + impersonal.size} tables are described.`
          : `${broken} columns are on no list.`,
      { personal: columns.size, impersonal: impersonal.size, columns: real.length },
    );
  },
});

const namesOf = (table: (typeof PERSONAL)[number]['table']): ReadonlySet<string> =>
  new Set(Object.values(getTableColumns(table)).map(({ name }) => name));
