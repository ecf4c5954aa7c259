import { eq } from 'drizzle-orm';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { signInFailure } from '../schema.ts';

const COOL_DOWN = { after: 5, lasts: MINUTE };
const LOCK = { after: 10, lasts: 30 * MINUTE };

/** Too many wrong codes. A passkey cannot be guessed, so it stays possible. */
export class TooManyCodes extends Refusal {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    const wait = retryAfterSeconds > 90 ? `${Math.ceil(retryAfterSeconds / 60)} minutes` : 'a minute';
    super('too_many_codes', `Too many wrong codes. Wait ${wait} and try again, or use a passkey.`, 429);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Under what wrong codes of an account are counted. */
export const factorKey = (accountId: string) => `factor:${accountId}`;

/**
 * Locks the count of an account's wrong codes, so that guesses at one moment wait for each other. Throws TooManyCodes
 * while it must wait: after five in a row a minute, after ten half an hour.
 */
export async function lockFailures(tx: Tx, accountId: string, now: Date): Promise<number> {
  const key = factorKey(accountId);
  await tx.insert(signInFailure).values({ key, failures: 0, lastAt: now, waitUntil: now }).onConflictDoNothing();
  const [row] = await tx.select().from(signInFailure).where(eq(signInFailure.key, key)).for('update');
  if (row && row.waitUntil > now) throw new TooManyCodes(Math.ceil((row.waitUntil.getTime() - now.getTime()) / SECOND));
  return row?.failures ?? 0;
}

/** Counts one more wrong code. Answers how many there are in a row. */
export async function countFailure(tx: Tx, accountId: string, before: number, now: Date): Promise<number> {
  const failures = before + 1;
  const pause = failures >= LOCK.after ? LOCK.lasts : failures >= COOL_DOWN.after ? COOL_DOWN.lasts : 0;
  await tx
    .update(signInFailure)
    .set({ failures, lastAt: now, waitUntil: later(now, pause) })
    .where(eq(signInFailure.key, factorKey(accountId)));
  return failures;
}

/** A right proof ends the row of wrong ones. */
export async function forgetFailures(tx: Tx, accountId: string, now: Date): Promise<void> {
  const none = { failures: 0, lastAt: now, waitUntil: now };
  await tx
    .update(signInFailure)
    .set(none)
    .where(eq(signInFailure.key, factorKey(accountId)));
}

/** Whether wrong codes have just reached the lock of half an hour: its owner is told once. */
export const reachedLock = (failures: number): boolean => failures === LOCK.after;
