import { eq } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { stored } from '../../history/stored.ts';
import { listKey } from '../../lists/keys.ts';
import { riskUnlearned } from './schema.ts';

type Who = { account: string | null; email: string };

/** From now on nothing is learned from somebody's payments, those they made and those they will, until `learnAgain` for this limit. */
export async function learnNothingFrom(tx: Tx, limitId: string, who: Who, since: Date): Promise<void> {
  const hashes = [
    { kind: 'email' as const, hash: stored(listKey('email', who.email)) },
    { kind: 'account' as const, hash: stored(who.account && keyedHash('account', who.account)) },
  ];
  const rows = hashes.flatMap(({ kind, hash }) => (hash === null ? [] : [{ kind, hash, limitId, since }]));
  await tx.insert(riskUnlearned).values(rows).onConflictDoNothing();
}

/** A limit is lifted: what else limits the same person still holds. */
export async function learnAgain(tx: Tx, limitId: string): Promise<void> {
  await tx.delete(riskUnlearned).where(eq(riskUnlearned.limitId, limitId));
}
