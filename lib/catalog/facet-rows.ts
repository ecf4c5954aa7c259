import { sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import type { FacetRow } from './facets.ts';
import { printListing } from './schema.ts';

/**
 * What all prints can be narrowed by, prints that are alike counted together. It reads the whole list, so keep the
 * answer until it changes: `relist_prints` says when.
 */
export async function facetRows(reader: Reader = db()): Promise<FacetRow[]> {
  const rows = await reader.execute<FacetRow>(
    sql`select facets as tokens, count(*)::int as prints from ${printListing} group by facets order by facets`,
  );
  return rows.map(({ tokens, prints }) => ({ tokens, prints }));
}
