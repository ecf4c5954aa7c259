import { later, MINUTE } from '#lib/clock.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { type Browser, clearFailures, nameOfBrowser, networkOf } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { moveRequest } from '../requests/move-request.ts';
import { openRequest } from '../requests/open-request.ts';
import { guestId } from './known-guest.ts';
import { guestSession } from './schema.ts';

/** How long a guest reaches their data, whatever they do meanwhile. */
export const LASTS = 30 * MINUTE;

type Proved = { email: string; by: 'number' | 'card'; tries: string; browser: Pick<Browser, 'address' | 'userAgent'> };

/**
 * Begins the session of a guest who has proved who they are. The mailbox is told where and when, and the register has that
 * somebody asked to see what is kept about them. Answers the token, which is kept nowhere here.
 */
export async function beginGuestSession(
  tx: Tx,
  { email, by, tries, browser }: Proved,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const [id, token, expiresAt] = [newId(), newToken(), later(now, LASTS)];
  const seen = { deviceName: nameOfBrowser(browser.userAgent), network: networkOf(browser.address) };
  await clearFailures(tx, [tries]);
  await tx
    .insert(guestSession)
    .values({ id, tokenHash: sha256(token), email, provedBy: by, ...seen, startedAt: now, expiresAt });
  const request = await openRequest(tx, { kind: 'access', person: { guest: email }, verifiedBy: 'mail+order', now });
  await moveRequest(tx, request, 'completed', { actor: guestId(email), now });
  const template = 'privacy.seen-by-guest';
  const data = { at: now.toISOString(), ...seen };
  await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to: email, data });
  return { token, expiresAt };
}
