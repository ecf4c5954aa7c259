import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { account, session } from '../schema.ts';
import { provedIn } from '../session.ts';
import { provedDevices } from './devices.ts';
import { recordAccountEvent } from './events.ts';
import { sessionOpened } from './session-opened.ts';
import { standingOf, stateFor } from './state.ts';

/** The session has ended meanwhile: revoked, idle for too long, or its account disabled. */
export class SessionOver extends Refusal {
  constructor() {
    super('session_over', 'This sign-in has ended. Please sign in again.', 401);
  }
}

/** The same proof again is no further proof: a password does not answer for the password. */
export class ProvedAlready extends Refusal {
  constructor() {
    super('proved_already', 'This was proved already. Please prove it in another way.');
  }
}

/**
 * A further proof was given in a session: its level rises, and when that is enough, a session that was pending or
 * restricted opens. The token changes with every proof and the old one is dead. Throws SessionOver,
 * ProvedAlready.
 */
export async function completeChallenge(
  tx: Tx,
  sessionId: string,
  method: Method,
  now: Date,
): Promise<{ token: string; state: 'open' | 'pending' }> {
  const live = await lockLive(tx, sessionId, now);
  if (live.state !== 'open' && live.methods.includes(method)) throw new ProvedAlready();
  const methods = [...new Set([...live.methods, method])];
  const standing = await standingOf(tx, live.accountId);
  const state = live.state === 'open' ? 'open' : stateFor(standing, methods);
  const token = newToken();
  await tx
    .update(session)
    .set({ tokenHash: sha256(token), ...provedIn(live, { staff: standing.staff, state, methods }, now) })
    .where(eq(session.id, sessionId));
  if (live.state !== 'open' && state === 'open') await opened(tx, live, now);
  await recordEvent(tx, {
    actor: `account:${live.accountId}`,
    action: 'identity.prove',
    target: `session:${sessionId}`,
    outcome: 'done',
    detail: { from: live.state, state, method },
  });
  return { token, state };
}

/** A questioned sign-in was told to its owner when it was questioned, so its new browser is no further news. */
async function opened(tx: Tx, live: typeof session.$inferSelect, now: Date): Promise<void> {
  const { id, accountId, deviceId, deviceName, network, state } = live;
  if (state === 'restricted')
    await recordAccountEvent(tx, { accountId, kind: 'sign-in-proved', seen: { deviceName, network } }, now);
  if (!deviceId || !deviceName || !network) return;
  const proved = await provedDevices(tx, accountId);
  const newDevice = state === 'pending' && !proved.includes(deviceId);
  const known = { newDevice, knownDevices: proved.length };
  await sessionOpened(tx, { id, accountId, deviceId, deviceName, network, ...known }, now);
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
