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

/** `excused`: how many of those who lack it need not have it yet. */
export type Looked = { staff: number; excused: number; wrong: string[] };

/**
 * How many work here, and who of them lacks something although nothing excuses them: both are conditions on `s.id`,
 * `s.since` and `s.last_sign_in_at`.
 */
export async function staffLacking(lacks: SQL, excused: SQL): Promise<Looked> {
  const rows = await db().execute<{ id: string; lacks: boolean; excused: boolean }>(
    sql`with s as (${STAFF}) select s.id, (${lacks}) as lacks, (${excused}) as excused from s order by s.id`,
  );
  const lacking = rows.filter(row => row.lacks);
  return {
    staff: rows.length,
    excused: lacking.filter(row => row.excused).length,
    wrong: lacking.filter(row => !row.excused).map(({ id }) => `account:${id}`),
  };
}

/** Who came, or was let in again, after `late` is new. */
export const isNew = (late: Date): SQL => sql`not ${before(sql`s.since`, late)}`;

/** Longer ago than this: a condition on a moment. */
export const before = (moment: SQL, at: Date): SQL => sql`${moment} < ${at.toISOString()}::timestamptz`;
