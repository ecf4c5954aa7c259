import { type SQL, sql } from 'drizzle-orm';
import { account } from './schema.ts';

/** Accounts that live: neither closed nor erased. */
const LIVE = sql`${account.disabledAt} is null and position('@' in ${account.email}) > 0`;

/**
 * A query for accounts that live, in the order of their ids, after one of them: `id`, `email`. For a statement of the
 * caller's own, so that everybody can be reached without being read. `until`: those made later are left out.
 */
export const liveAccountsAfter = (after: string | null, until: Date, most: number): SQL => sql`
  select ${account.id}, ${account.email} from ${account}
  where ${LIVE} and ${account.createdAt} <= ${until.toISOString()}::timestamptz
    ${after ? sql`and ${account.id} > ${after}::uuid` : sql``}
  order by ${account.id} limit ${most}`;
