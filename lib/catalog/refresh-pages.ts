import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { CATALOG_TAG } from './model.ts';

/** Has every cached page that shows the catalog drawn anew, in every web process, as soon as `tx` is committed. */
export async function refreshPages(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify('page_cache', ${CATALOG_TAG})`);
}
