import { sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, slots, statements } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { rateLimit } from './schema.ts';

/** Too many requests of one kind from one place. */
export class TooManyRequests extends Refusal {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('too_many_requests', 'That was a lot at once. Please wait a moment and try again.', 429);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** `most` uses of `name` by `who` (an address, an account, a cart; kept as a keyed hash only) in each window of `seconds`. */
export type Limit = { name: string; who: string; most: number; seconds: number };

/**
 * Counts one use against each of `limits` and throws TooManyRequests past any of them, times LIMITS_TIMES where a demo
 * or test has everybody on one address. Counted in Postgres, so that it holds across processes, and in one statement,
 * because it stands before everything that a person waits for.
 */
export async function limitAll(limits: readonly Limit[], now: Date): Promise<void> {
  const counted = limits.map(({ name, who, most, seconds }) => {
    const window = Math.floor(now.getTime() / 1000 / seconds);
    const key = `${name}:${keyedHash('limit', who)}:${window}`;
    return { key, most, expiresAt: new Date((window + 1) * seconds * 1000) };
  });
  // Rows are locked in the order of their keys, so that two askers never wait for each other.
  counted.sort((one, other) => (one.key < other.key ? -1 : 1));
  const values = counted.flatMap(({ key, expiresAt }, n) => [
    [`key${n}`, key] as const,
    [`expiresAt${n}`, expiresAt] as const,
  ]);
  const rows = await count(db(), [counted.length], Object.fromEntries(values));
  const used = new Map(rows.map(row => [row.key, row.used]));
  for (const { key, most, expiresAt } of counted)
    if ((used.get(key) ?? 0) > most * config().limitsTimes)
      throw new TooManyRequests(Math.ceil((expiresAt.getTime() - now.getTime()) / 1000));
}

const count = statements((on, [uses]: readonly [number]) =>
  on
    .insert(rateLimit)
    .values(Array.from({ length: uses }, (_, n) => ({ ...slots(rateLimit, ['key', 'expiresAt'], n), used: 1 })))
    .onConflictDoUpdate({ target: rateLimit.key, set: { used: sql`${rateLimit.used} + 1` } })
    .returning({ key: rateLimit.key, used: rateLimit.used }),
);

/** `limitAll` for one limit. */
export const limit = (name: string, who: string, most: number, seconds: number, now: Date): Promise<void> =>
  limitAll([{ name, who, most, seconds }], now);
