import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Actor, knownGuest } from '#lib/access/index.ts';
import type { Origin } from '#lib/audit/index.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { secureCookies } from '#lib/identity/index.ts';
import { subjectHash } from '../requests/open-request.ts';
import { guestSession } from './schema.ts';

/** The name of the cookie. It is worth nothing anywhere but on the pages about one's own data. */
export const guestCookie = (): string => (secureCookies() ? '__Host-your-data' : 'your-data');

/** How records name a guest whose mailbox and order were proved: by a keyed hash. */
export const guestId = (email: string): string => `guest:${subjectHash({ guest: email })}`;

/** Whose a guest's session is, on every request anew; null when it is over. Nothing that they do makes it last longer. */
export async function guestOfSession(token: string, now: Date, from: Origin): Promise<Actor | null> {
  const alive = and(
    eq(guestSession.tokenHash, sha256(token)),
    isNull(guestSession.endedAt),
    gt(guestSession.expiresAt, now),
  );
  const { id: sessionId, email: mailbox, startedAt: since } = guestSession;
  const [live] = await db().select({ sessionId, mailbox, since }).from(guestSession).where(alive);
  return live ? knownGuest({ ...live, id: guestId(live.mailbox), from }) : null;
}
