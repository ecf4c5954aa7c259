import { type SQL, sql } from 'drizzle-orm';
import { db, PLANNED_EACH_TIME, type Reader } from '#lib/db/index.ts';
import type { FacetRows } from './facets.ts';
import { print, printListing } from './schema.ts';
import { asked, MOST_FOUND } from './search.ts';

/**
 * What the prints can be narrowed by, prints that are alike counted together: all prints, or those that `text` finds,
 * of which the newest five hundred are counted and no more. For all prints it reads the whole list, so keep the answer
 * until it changes: `relist_prints` says when.
 */
export async function facetRows(text = '', reader: Reader = db()): Promise<FacetRows> {
  const search = text ? await asked(text, reader) : null;
  if (text && !search) return { rows: [], capped: false };
  const from = search ? found(search.where) : sql`${printListing}`;
  const rows = await reader.execute<{ tokens: string[]; prints: number }>(sql`${sql.raw(PLANNED_EACH_TIME)}
    select facets as tokens, count(*)::int as prints from ${from} group by facets order by facets`);
  const counted = rows.reduce((sum, { prints }) => sum + prints, 0);
  return {
    rows: rows.map(({ tokens, prints }) => ({ tokens, prints })),
    capped: search !== null && counted >= MOST_FOUND,
  };
}

const found = (where: SQL): SQL => sql`(
  select ${printListing.facets} as facets from ${print} join ${printListing} on ${printListing.printId} = ${print.id}
  where ${where} order by ${print.releasedOn} desc, ${print.title}, ${print.id} limit ${MOST_FOUND}) as found`;
