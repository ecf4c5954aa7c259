import { type SQL, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';

/**
 * Everybody who works here, `a`: holds a role and can sign in. `since`: from when on they have had to be in order, which
 * is when they came, or were let in again.
 */
const STAFF = sql`
  select a.id, a.last_sign_in_at, greatest(
    (select min(g.granted_at) from role_grant g where g.account_id = a.id and g.revoked_at is null),
    (select max(c.at) from staff_change c where c.account_id = a.id and c.what in ('joined', 'enabled'))) as since
  from account a
  where a.disabled_at is null and exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null)`;

export type Looked = { staff: number; wrong: string[] };

/** How many work here, and for whom `wrong` holds, a condition on `s.id`, `s.since` and `s.last_sign_in_at`. */
export async function staffFor(wrong: SQL): Promise<Looked> {
  const rows = await db().execute<{ id: string; wrong: boolean }>(
    sql`with s as (${STAFF}) select s.id, (${wrong}) as wrong from s order by s.id`,
  );
  return { staff: rows.length, wrong: rows.filter(row => row.wrong).map(({ id }) => `account:${id}`) };
}

/** Longer ago than this: a condition on a moment. */
export const before = (moment: SQL, at: Date): SQL => sql`${moment} < ${at.toISOString()}::timestamptz`;
