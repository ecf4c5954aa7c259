import { and, eq, gt, isNull, max } from 'drizzle-orm';
import type { Actor, Role } from '#lib/access/index.ts';
import { HOUR, later, MINUTE } from '#lib/clock.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { account, roleGrant, session, trainingRecord } from './schema.ts';

/** Staff sessions end after 15 idle minutes and 12 hours at most (PCI DSS 8.2.8, NIST SP 800-63B-4 2.2.3). */
const IDLE = 15 * MINUTE;
const ABSOLUTE = 12 * HOUR;

/** Opens a session and returns its token, which only the cookie will know. */
export async function openSession(accountId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiries = { idleExpiresAt: later(now, IDLE), expiresAt: later(now, ABSOLUTE) };
  await db()
    .insert(session)
    .values({ tokenHash: sha256(token), accountId, createdAt: now, lastSeenAt: now, ...expiries });
  return token;
}

/** The actor behind a live session's token, with roles and training as they are now; null when it is over. */
export async function actorOfSession(token: string, now: Date): Promise<Actor | null> {
  const [live] = await db()
    .update(session)
    .set({ lastSeenAt: now, idleExpiresAt: later(now, IDLE) })
    .where(
      and(
        eq(session.tokenHash, sha256(token)),
        isNull(session.revokedAt),
        gt(session.idleExpiresAt, now),
        gt(session.expiresAt, now),
      ),
    )
    .returning({ accountId: session.accountId });
  return live ? actorOfAccount(live.accountId) : null;
}

async function actorOfAccount(accountId: string): Promise<Actor | null> {
  const ofAccount = and(eq(account.id, accountId), isNull(account.disabledAt));
  const liveGrant = and(eq(roleGrant.accountId, accountId), isNull(roleGrant.revokedAt));
  const [[found], grants, [training]] = await Promise.all([
    db().select({ id: account.id }).from(account).where(ofAccount),
    db().select({ role: roleGrant.role }).from(roleGrant).where(liveGrant),
    db()
      .select({ validUntil: max(trainingRecord.validUntil) })
      .from(trainingRecord)
      .where(eq(trainingRecord.accountId, accountId)),
  ]);
  if (!found) return null;
  const roles = grants.map(grant => grant.role);
  const kind: Role[] = roles.length > 0 ? ['customer', 'staff'] : ['customer'];
  return { id: `account:${found.id}`, roles: [...kind, ...roles], trainedUntil: training?.validUntil ?? null };
}

/** Ends a session; a second call changes nothing. */
export async function revokeSession(token: string, because: string, now: Date): Promise<void> {
  await db()
    .update(session)
    .set({ revokedAt: now, revokedBecause: because })
    .where(and(eq(session.tokenHash, sha256(token)), isNull(session.revokedAt)));
}
