import { getTableName, sql } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { ERASED, isSealed } from '#lib/keyring/index.ts';
import { IN_THE_CLEAR } from '../keys/seal-plaintext.ts';
import { PERSONAL } from '../map.ts';
import { sealedColumns } from '../opened.ts';

/** So many of the newest rows of each are read; older ones are found by the indexes of what lies in the clear. */
const NEWEST = 200;

/** Names, addresses and the like lie in the database as nobody can read them without the key, which is not there. */
export const identitySealed = control({
  id: 'privacy.identity-sealed',
  says: 'Names, addresses and what people write to us lie encrypted in our database, each under a key of its person.',
  severity: 'critical',
  every: 'day',
  shown: 'staff',
  async check() {
    const clear: string[] = [];
    const looked: string[] = [];
    let values = 0;
    for (const described of PERSONAL)
      for (const { column, row } of sealedColumns(described)) {
        const name = `${getTableName(described.table)}.${column.name}`;
        const inTheClear = IN_THE_CLEAR[name];
        const old = inTheClear
          ? await db().execute<{ row: string }>(
              sql`select ${row}::text as row from ${described.table} where ${sql.raw(inTheClear)} limit 10`,
            )
          : [];
        const newest = await db().execute<{ row: string; value: unknown }>(sql`
          select row, to_jsonb(value) as value from (
            select ${row}::text as row, ${column} as value from ${described.table} order by ${row} desc limit ${NEWEST}
          ) as newest where value is not null`);
        looked.push(name);
        values += newest.length;
        const open = [...old, ...newest.filter(({ value }) => !isUnreadable(value) && !namesNobody(name, value))];
        clear.push(...new Set(open.map(({ row: id }) => `${name}:${id}`)));
      }
    return heldUnless(
      clear,
      broken =>
        broken === 0
          ? `${looked.length} columns hold nothing that could be read; ${values} of their newest values were looked at.`
          : `${broken} values lie in the clear.`,
      { columns: looked, values },
    );
  },
});

/** Sealed, or blank because its person was forgotten. */
function isUnreadable(value: unknown): boolean {
  if (isSealed(value) || value === ERASED) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === 0 || ('name' in value && value.name === ERASED);
}

/** What a link stands for is sealed where it names somebody; most name a session or an account by its number alone. */
const namesNobody = (column: string, value: unknown): boolean =>
  column === 'one_time_token.payload' && !['email', 'name'].some(key => Object.hasOwn(Object(value), key));
