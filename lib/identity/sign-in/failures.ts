import { inArray, sql } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { signInFailure } from '../schema.ts';

/**
 * How wrong proofs in a row slow the next one down. `customer`: from the fifth on 1 s, 2 s, 4 s … 15 minutes, and no
 * more than a hundred until the password is set anew (NIST SP 800-63B-4, 3.2.2). `staff`: ten, then 30 minutes
 * (PCI DSS 8.3.4).
 */
export type Patience = 'customer' | 'staff';

const PAUSE: Record<Patience, ReturnType<typeof sql>> = {
  customer: sql`case when sign_in_failure.failures + 1 >= 100 then interval '100 years'
    when sign_in_failure.failures + 1 < 5 then interval '0'
    else least(interval '15 minutes', interval '1 second' * power(2, least(sign_in_failure.failures - 4, 10))) end`,
  staff: sql`case when sign_in_failure.failures + 1 < 10 then interval '0' else interval '30 minutes' end`,
};

/**
 * Takes one try under `key`, counted as a failure until `clearFailures` says otherwise, so that a hundred tries at once
 * are a hundred. Answers how many failed in a row before it, or null while the pause after them lasts. One statement.
 */
export async function takeTry(key: string, patience: Patience, now: Date): Promise<number | null> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [taken] = await db().execute<{ failures: number }>(sql`
    insert into sign_in_failure (key, failures, last_at, wait_until) values (${key}, 1, ${at}, ${at})
    on conflict (key) do update
      set failures = sign_in_failure.failures + 1, last_at = ${at}, wait_until = ${at} + ${PAUSE[patience]}
      where sign_in_failure.wait_until <= ${at}
    returning failures`);
  return taken ? taken.failures - 1 : null;
}

/** The proof fitted: nothing is held against the next one. */
export async function clearFailures(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.delete(signInFailure).where(inArray(signInFailure.key, [...keys]));
}

/**
 * Under what tries of an e-mail's password are counted, known or not: apart for browsers that its owner has signed in
 * with, so that nobody who guesses from elsewhere can keep the owner out.
 */
export function passwordKey(email: string, fromKnownBrowser: boolean): string {
  const whose = keyedHash('sign-in-failure', email.trim().toLowerCase());
  return `${fromKnownBrowser ? 'password-known' : 'password'}:${whose}`;
}

export const passwordKeys = (email: string): string[] => [passwordKey(email, true), passwordKey(email, false)];
