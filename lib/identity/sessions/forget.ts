import { type SQL, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

/** Rows that one statement deletes at most, so that none holds its locks for long. */
const AT_ONCE = 2_000;

const unused = sql`and not exists (select from session s where s.device_id = known_device.id)`;

/** How long each thing is kept after it has ended, and the column that says when that was. */
const KEPT: readonly { table: string; since: string; keep: number; and?: SQL }[] = [
  { table: 'session', since: 'expires_at', keep: 30 * DAY },
  { table: 'account_event', since: 'at', keep: 365 * DAY },
  { table: 'one_time_token', since: 'expires_at', keep: 7 * DAY },
  { table: 'webauthn_challenge', since: 'expires_at', keep: DAY },
  { table: 'sign_in_failure', since: 'last_at', keep: 30 * DAY, and: sql`and wait_until < now()` },
  { table: 'known_device', since: 'last_seen_at', keep: 400 * DAY, and: unused },
  { table: 'known_device', since: 'last_seen_at', keep: 30 * DAY, and: sql`and proved_at is null ${unused}` },
];

/** Deletes what is over: sessions, links, challenges, failures, browsers not seen for 400 days, events after a year. */
export async function forgetWhatIsOver(now: Date): Promise<void> {
  for (const { table, since, keep, and = sql`` } of KEPT) {
    const [rows, column] = [sql.identifier(table), sql.identifier(since)];
    const before = later(now, -keep).toISOString();
    const some = sql`
      delete from ${rows} where ctid in (
        select ctid from ${rows} where ${column} < ${before}::timestamptz ${and} limit ${AT_ONCE})`;
    while ((await db().execute(some)).count === AT_ONCE);
  }
}
