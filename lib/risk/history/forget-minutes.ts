import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

/** Rows that one statement removes: short enough that nobody waits for it. */
const AT_ONCE = 5_000;
/** Minutes of the whole shop are compared over a week. What is counted about people goes by the map of personal data. */
const KEPT = 8 * DAY;

/** Removes minutes that no rule looks back to any more. */
export async function forgetMinutes(now: Date): Promise<void> {
  const some = sql`delete from risk_minute where ctid = any(array(
    select ctid from risk_minute where minute < ${later(now, -KEPT).toISOString()}::timestamptz limit ${AT_ONCE}))`;
  while ((await db().execute(some)).count === AT_ONCE);
}
