import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { KEPT } from './model.ts';

/** Rows that one statement removes: short enough that nobody waits for it. */
const AT_ONCE = 5_000;
/** Minutes of the whole shop are compared over a week. */
const MINUTES_KEPT = 8 * DAY;

/** Removes what no rule looks back to any more. */
export async function forgetHistory(now: Date): Promise<void> {
  await removeOlder('risk_activity', 'at', later(now, -KEPT));
  await removeOlder('risk_mark', 'at', later(now, -KEPT));
  await removeOlder('risk_minute', 'minute', later(now, -MINUTES_KEPT));
}

async function removeOlder(table: string, column: string, than: Date): Promise<void> {
  const older = sql`select ctid from ${sql.identifier(table)}
    where ${sql.identifier(column)} < ${than.toISOString()}::timestamptz limit ${AT_ONCE}`;
  for (;;) {
    const removed = await db().execute(
      sql`delete from ${sql.identifier(table)} where ctid = any(array(${older})) returning 1`,
    );
    if (removed.length < AT_ONCE) return;
  }
}
