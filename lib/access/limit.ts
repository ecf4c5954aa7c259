import { sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';

/** Too many requests of one kind from one place. */
export class TooManyRequests extends Refusal {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('too_many_requests', 'That was a lot at once. Please wait a moment and try again.', 429);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Counts one use of `name` by `who` (an address or an account, stored as a keyed hash only) and throws
 * TooManyRequests past `most` in a window of `seconds`, times LIMITS_TIMES where a demo or test has everybody on one address. Counted in Postgres, so that it holds across processes.
 */
export async function limit(name: string, who: string, most: number, seconds: number, now: Date): Promise<void> {
  const window = Math.floor(now.getTime() / 1000 / seconds);
  const key = `${name}:${keyedHash('limit', who)}:${window}`;
  const expiresAt = new Date((window + 1) * seconds * 1000);
  const rows = await db().execute<{ used: number }>(sql`
    insert into rate_limit (key, used, expires_at) values (${key}, 1, ${expiresAt.toISOString()}::timestamptz)
    on conflict (key) do update set used = rate_limit.used + 1 returning used`);
  if ((rows[0]?.used ?? 0) > most * config().limitsTimes)
    throw new TooManyRequests(Math.ceil((expiresAt.getTime() - now.getTime()) / 1000));
}
