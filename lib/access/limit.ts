import { sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, slots, statements } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { rateLimit } from './schema.ts';

/** Too many requests of one kind from one place. */
export class TooManyRequests extends Refusal {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, says = 'That was a lot at once. Please wait a moment and try again.') {
    super('too_many_requests', says, 429);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Uses of `name` by `who` (an address, an account, a cart; kept as a keyed hash only), counted by windows of `seconds`. */
export type Use = { name: string; who: string; seconds: number };
/** `most` of them in each window. */
export type Limit = Use & { most: number };

/**
 * Counts one use against each of `limits` and throws TooManyRequests past any of them, times LIMITS_TIMES where a demo
 * or test has everybody on one address. Counted in Postgres, so that it holds across processes, and in one statement,
 * because it stands before everything that a person waits for.
 */
export async function limitAll(limits: readonly Limit[], now: Date): Promise<void> {
  const counted = limits.map(limit => {
    const { window } = windowAt(limit.seconds, now);
    const expiresAt = new Date((window + 1) * limit.seconds * 1000);
    return { key: keyOf(limit, window), most: limit.most, expiresAt };
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

/** The window of so many seconds that a moment lies in, what part of it has passed, and the seconds until it ends. */
export function windowAt(seconds: number, now: Date): { window: number; passed: number; endsIn: number } {
  const [length, at] = [seconds * 1000, now.getTime()];
  const passed = at % length;
  return { window: Math.floor(at / length), passed: passed / length, endsIn: (length - passed) / 1000 };
}

/** What the uses of a window are counted under. */
export const keyOf = ({ name, who }: Use, window: number): string => `${name}:${keyedHash('limit', who)}:${window}`;

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
