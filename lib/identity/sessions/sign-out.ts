import { and, eq, isNull } from 'drizzle-orm';
import { type Origin, recordEvent } from '#lib/audit/index.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { transaction } from '#lib/db/index.ts';
import { session } from '../schema.ts';
import { recordAccountEvent } from './events.ts';

/**
 * Ends the session of a token, in whatever state it is: who waits for a second factor may leave as well. A token that
 * is none, or whose session is over, changes nothing.
 */
export const signOut = (token: string | null, from: Origin, now: Date): Promise<void> =>
  transaction(async tx => {
    if (!token) return;
    const { id, accountId, deviceName, network } = session;
    const [ended] = await tx
      .update(session)
      .set({ revokedAt: now, revokedBecause: 'signed out' })
      .where(and(eq(session.tokenHash, sha256(token)), isNull(session.revokedAt)))
      .returning({ id, accountId, deviceName, network });
    if (!ended) return;
    await recordAccountEvent(tx, { accountId: ended.accountId, kind: 'signed-out', seen: ended }, now);
    const about = { actor: `account:${ended.accountId}`, from, target: `session:${ended.id}` };
    await recordEvent(tx, { ...about, action: 'identity.sign-out', outcome: 'done' });
  });
