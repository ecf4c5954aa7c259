import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { accountToJudge } from './account-to-judge.ts';
import { passkey, totp } from './factors/schema.ts';
import { knownDevice, session } from './schema.ts';

/** More of one kind than anybody could look through. */
const MOST = 20;

/** An account as the desk may see it: how long it is known, and how well it is kept. Moments in ISO 8601. */
export type AccountAtDesk = {
  since: string;
  /** What changed in the last 24 hours: email, password, factor, device. */
  changedWithinDay: readonly string[];
  passkeys: number;
  app: boolean;
  browsers: { name: string; firstSeenAt: string; lastSeenAt: string }[];
  sessions: number;
};

/** An account for whoever judges a payment of it; null when there is none. At most twenty rows of each kind. */
export async function accountAtDesk(accountId: string, now: Date): Promise<AccountAtDesk | null> {
  const judged = await accountToJudge(accountId, now);
  if (!judged) return null;
  const live = and(eq(session.accountId, accountId), isNull(session.revokedAt), gt(session.idleExpiresAt, now));
  const known = and(eq(knownDevice.accountId, accountId), isNull(knownDevice.forgottenAt));
  const [keys, apps, browsers, sessions] = await Promise.all([
    db()
      .select({ id: passkey.id })
      .from(passkey)
      .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
      .limit(MOST),
    db()
      .select({ at: totp.confirmedAt })
      .from(totp)
      .where(and(eq(totp.accountId, accountId), isNotNull(totp.confirmedAt))),
    db().select().from(knownDevice).where(known).orderBy(desc(knownDevice.lastSeenAt)).limit(MOST),
    db().select({ id: session.id }).from(session).where(live).limit(MOST),
  ]);
  return {
    since: judged.createdAt.toISOString(),
    changedWithinDay: judged.changedWithinDay,
    passkeys: keys.length,
    app: apps.length > 0,
    browsers: browsers.map(({ name, firstSeenAt, lastSeenAt }) => {
      return { name, firstSeenAt: firstSeenAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() };
    }),
    sessions: sessions.length,
  };
}
