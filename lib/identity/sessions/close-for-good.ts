import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { account } from '../schema.ts';
import { endSessions } from './end-sessions.ts';

/** Closes an account whose owner is being erased: every session ends on its next request, and nobody signs in again. */
export async function closeForGood(tx: Tx, accountId: string, now: Date): Promise<void> {
  await endSessions(tx, accountId, { because: 'the account is being erased' }, now);
  await tx.update(account).set({ disabledAt: now, disabledBecause: 'erased' }).where(eq(account.id, accountId));
}
