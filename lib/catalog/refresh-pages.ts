import { sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';

/**
 * Lists the prints of these variants anew, and has every cached page that shows the catalog drawn anew, in every web
 * process, as soon as `tx` is committed. Called last in a transaction: it locks what sales of the same prints wait for.
 */
export async function refreshPages(tx: Tx, variantIds: readonly string[]): Promise<void> {
  await relist(tx, { variantIds: [...variantIds] });
}

const relist = statement(on =>
  on
    .select({
      listed: sql`relist_prints(array(
    select distinct print_id from variant where id = any(${sql.placeholder('variantIds')}::uuid[])))`,
    })
    .from(sql`(values (1)) as once`),
);
