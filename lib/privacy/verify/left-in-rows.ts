import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Catalog } from './catalog.ts';
import { MAY_STAY, STILL_TELLS, TELLING_COLUMN, TELLS_NOTHING } from './declared.ts';
import { heldOrders } from './held-orders.ts';
import type { Hold, Left } from './model.ts';
import { OPEN_CASE } from './tally.ts';
import { type Roots, tiedTo } from './tied.ts';

/**
 * Looks at every row that still hangs on a forgotten person: in a table that was not declared it should be gone, and in
 * one that was it should not tell of anybody any more, unless it belongs to a case that is open.
 */
export async function leftInRows(
  reader: Reader,
  roots: Roots,
  catalog: Catalog,
): Promise<{ residue: Left[]; holds: Hold[]; held: string[] }> {
  const held = await heldOrders(reader, roots, catalog);
  const ofHeld = tiedTo({ person: { guest: '' }, orders: held }, catalog);
  const found: { residue: Left[]; holds: Hold[] } = { residue: [], holds: [] };
  for (const [table, where] of tiedTo(roots, catalog)) {
    const tells = tellingColumns(table, catalog);
    const isHeld = held.length > 0 ? (ofHeld.get(table) ?? sql`false`) : sql`false`;
    const counts = await countsOf(reader, { table, where, tells, isHeld });
    const declared = MAY_STAY[table];
    for (const { column, left, kept } of counts) {
      if (kept > 0) found.holds.push({ where: table, what: column, count: kept, because: OPEN_CASE });
      if (left === 0) continue;
      if (column === 'row' && declared)
        found.holds.push({ where: table, what: 'row', count: left, because: declared.because });
      // Of a table that was not declared, its rows are told once and not by column.
      else if (column === 'row' || declared) found.residue.push({ where: table, what: column, count: left });
    }
  }
  return { ...found, held };
}

function tellingColumns(table: string, catalog: Catalog): string[] {
  const columns = catalog.tables.find(({ plain }) => plain === table)?.columns ?? [];
  return columns
    .filter(({ name, type }) => /^(text|jsonb|bytea|inet)/.test(type) && TELLING_COLUMN.test(name))
    .map(({ name }) => name)
    .filter(name => !TELLS_NOTHING.test(name) && !MAY_STAY[table]?.keeps?.test(name));
}

/** In the open; or sealed, and the key is still there. */
const stillTells = (value: SQL): SQL => sql`(jsonb_path_exists(${value}, ${STILL_TELLS}::jsonpath)
  or exists (select from regexp_matches(${value}::text, 'v2:([0-9a-f-]{36}):', 'g') sealed (key)
    join person_key k on k.id = key[1]::uuid where k.wrapped is not null))`;

type Counting = { table: string; where: SQL; tells: string[]; isHeld: SQL };

async function countsOf(reader: Reader, { table, where, tells, isHeld }: Counting) {
  const counted = ['row', ...tells].map((column, at) => {
    const still = at === 0 ? sql`true` : stillTells(sql`to_jsonb(t.${sql.identifier(column)})`);
    return sql`count(*) filter (where ${still} and not held)::int as ${sql.identifier(`left${at}`)},
      count(*) filter (where ${still} and held)::int as ${sql.identifier(`kept${at}`)}`;
  });
  const [row] = await reader.execute<Record<string, number>>(sql`
    select ${sql.join(counted, sql`, `)}
    from (select *, coalesce(${isHeld}, false) as held from ${sql.identifier(table)} where ${where}) t`);
  return ['row', ...tells].map((column, at) => ({
    column,
    left: row?.[`left${at}`] ?? 0,
    kept: row?.[`kept${at}`] ?? 0,
  }));
}
