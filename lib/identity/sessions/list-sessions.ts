import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Actor, Method } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { ownerOf } from '../factors/owner.ts';
import type { BrowserView, SessionView } from '../model.ts';
import { knownDevice, session } from '../schema.ts';

/** The sessions of whoever asks that are alive, this one first, then the latest seen. */
export async function sessionsOf(actor: Actor, now: Date): Promise<SessionView[]> {
  const { accountId, sessionId } = ownerOf(actor);
  const alive = and(
    eq(session.accountId, accountId),
    isNull(session.revokedAt),
    gt(session.idleExpiresAt, now),
    gt(session.expiresAt, now),
  );
  const rows = await db().select().from(session).where(alive).orderBy(desc(session.lastSeenAt));
  return rows
    .map(row => ({
      id: row.id,
      name: row.deviceName ?? 'An unknown browser',
      network: row.network ?? 'unknown',
      since: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      here: row.id === sessionId,
      state: row.state,
      provedBy: wordsOf(row.methods),
    }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}

const PROVED: Record<Method, string> = {
  passkey: 'passkey',
  totp: 'authenticator app',
  recovery: 'recovery code',
  password: 'password',
  mail: 'code by mail',
};
const wordsOf = (methods: readonly Method[]) => methods.map(method => PROVED[method]).join(' and ');

/** The browsers that an account of whoever asks knows, the latest seen first. */
export async function browsersOf(actor: Actor): Promise<BrowserView[]> {
  const { accountId, sessionId } = ownerOf(actor);
  const known = and(
    eq(knownDevice.accountId, accountId),
    isNull(knownDevice.forgottenAt),
    isNotNull(knownDevice.provedAt),
  );
  const [here] = await db().select({ deviceId: session.deviceId }).from(session).where(eq(session.id, sessionId));
  const rows = await db().select().from(knownDevice).where(known).orderBy(desc(knownDevice.lastSeenAt));
  return rows.map(({ id, name, firstSeenAt, lastSeenAt }) => ({
    id,
    name,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    here: id === here?.deviceId,
  }));
}
