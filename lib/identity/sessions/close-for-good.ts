import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { account } from '../schema.ts';
import { revokeAll } from '../staff/changes.ts';
import { endSessions } from './end-sessions.ts';

/** Closes an account whose owner is being erased: sessions end on their next request, roles too, and nobody signs in again. */
export async function closeForGood(tx: Tx, accountId: string, now: Date): Promise<void> {
  const because = 'the account is being erased';
  await endSessions(tx, accountId, { because }, now);
  await revokeAll(tx, accountId, { by: 'system:erasure', because }, now);
  await tx.update(account).set({ disabledAt: now, disabledBecause: 'erased' }).where(eq(account.id, accountId));
}
