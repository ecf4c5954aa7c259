import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';

/**
 * Lists the prints of these variants anew, and has every cached page that shows the catalog drawn anew, in every web
 * process, as soon as `tx` is committed. Called last in a transaction: it locks what sales of the same prints wait for.
 */
export async function refreshPages(tx: Tx, variantIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select relist_prints(array(
    select distinct print_id from variant where id = any(${sql.param(variantIds)}::uuid[])))`);
}
