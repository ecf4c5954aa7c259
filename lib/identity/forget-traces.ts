import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { factorKey } from './factors/failures.ts';
import { oneTimeToken } from './schema.ts';
import { hashOfAddress } from './sessions/links.ts';
import { clearFailures, passwordKeys } from './sign-in/failures.ts';

/** Purposes of links that name an address which has no account yet. */
const UNBOUND = ['verify-email', 'first-owner'] as const;

/**
 * Removes what names somebody without belonging to their account: links that were mailed to the address before there was
 * one, and how often a password was guessed wrong.
 */
export async function forgetTraces(tx: Tx, whose: { email: string; accountId: string | null }): Promise<void> {
  const { email, accountId } = whose;
  await clearFailures(tx, [...passwordKeys(email), ...(accountId ? [factorKey(accountId)] : [])]);
  // By its hash; one from before links were sealed says it itself.
  const named = sql`(${oneTimeToken.payload} ->> 'emailHash' = ${hashOfAddress(email)}
    or lower(${oneTimeToken.payload} ->> 'email') = ${email.toLowerCase()})`;
  await tx
    .delete(oneTimeToken)
    .where(and(isNull(oneTimeToken.accountId), inArray(oneTimeToken.purpose, [...UNBOUND]), named));
}
