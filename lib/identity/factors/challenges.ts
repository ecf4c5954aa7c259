import { and, eq, gt, isNull } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import type { Database, Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Browser } from '../sessions/browser.ts';
import { webauthnChallenge } from './schema.ts';

export type Purpose = 'register' | 'sign-in' | 'prove';
type Asked = { purpose: Purpose; accountId: string | null; browser: Pick<Browser, 'device'> };

/** How long a person may look for the authenticator (ASVS 6.7.2: a challenge is fresh, random and used once). */
const LASTS = 5 * MINUTE;

/** Writes down a new challenge of 256 random bits for one browser, one purpose and, where one is known, one account. */
export async function openChallenge(tx: Pick<Database, 'insert'>, { purpose, accountId, browser }: Asked, now: Date) {
  const challenge = newToken();
  const id = newId();
  await tx.insert(webauthnChallenge).values({
    id,
    challenge,
    browserHash: sha256(browser.device),
    purpose,
    accountId,
    expiresAt: later(now, LASTS),
  });
  return { id, challenge };
}

/** Uses a challenge up and returns it; null unless it was made for all of this, is unused, and young enough. */
export async function takeChallenge(tx: Tx, id: string, asked: Asked, now: Date): Promise<string | null> {
  const { purpose, accountId, browser } = asked;
  const [taken] = await tx
    .update(webauthnChallenge)
    .set({ usedAt: now })
    .where(
      and(
        eq(webauthnChallenge.id, id),
        eq(webauthnChallenge.purpose, purpose),
        accountId === null ? isNull(webauthnChallenge.accountId) : eq(webauthnChallenge.accountId, accountId),
        eq(webauthnChallenge.browserHash, sha256(browser.device)),
        isNull(webauthnChallenge.usedAt),
        gt(webauthnChallenge.expiresAt, now),
      ),
    )
    .returning({ challenge: webauthnChallenge.challenge });
  return taken?.challenge ?? null;
}
