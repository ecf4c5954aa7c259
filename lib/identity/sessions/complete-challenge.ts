import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { account, session } from '../schema.ts';
import { provedIn } from '../session.ts';
import { standingOf, stateFor } from './state.ts';

/** The session has ended meanwhile: revoked, idle for too long, or its account disabled. */
export class SessionOver extends Refusal {
  constructor() {
    super('session_over', 'This sign-in has ended. Please sign in again.', 401);
  }
}

/**
 * A further proof was given in a session: its level rises, and when that is enough, a session that was pending or
 * restricted opens. The token changes with every proof and the old one is dead. Throws SessionOver.
 */
export async function completeChallenge(
  tx: Tx,
  sessionId: string,
  method: Method,
  now: Date,
): Promise<{ token: string; state: 'open' | 'pending' }> {
  const live = await lockLive(tx, sessionId, now);
  const methods = [...new Set([...live.methods, method])];
  const standing = await standingOf(tx, live.accountId);
  const state = live.state === 'open' ? 'open' : stateFor(standing, methods);
  const token = newToken();
  await tx
    .update(session)
    .set({ tokenHash: sha256(token), ...provedIn(live, { staff: standing.staff, state, methods }, now) })
    .where(eq(session.id, sessionId));
  if (live.state !== 'open' && state === 'open')
    await tx.update(account).set({ lastSignInAt: now }).where(eq(account.id, live.accountId));
  return { token, state };
}

/** Gives a session a new token; the old one is dead. Throws SessionOver. */
export async function rotateSession(tx: Tx, sessionId: string, now: Date): Promise<string> {
  await lockLive(tx, sessionId, now);
  const token = newToken();
  await tx
    .update(session)
    .set({ tokenHash: sha256(token) })
    .where(eq(session.id, sessionId));
  return token;
}

async function lockLive(tx: Tx, sessionId: string, now: Date) {
  const [live] = await tx
    .select()
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.id, sessionId),
        isNull(session.revokedAt),
        isNull(account.disabledAt),
        gt(session.idleExpiresAt, now),
        gt(session.expiresAt, now),
      ),
    )
    .for('update', { of: session });
  if (!live) throw new SessionOver();
  return live.session;
}
