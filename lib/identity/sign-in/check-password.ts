import { and, eq } from 'drizzle-orm';
import { limitAll } from '#lib/access/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { hashPassword, isOutdated, passwordFits } from '../passwords/argon2.ts';
import { isGuessedFirst } from '../passwords/guessed-first.ts';
import { accountPassword } from '../schema.ts';
import type { Browser } from '../sessions/browser.ts';
import { passwordKey, takeTry } from './failures.ts';
import { findSigner } from './find-signer.ts';

/** From one address; many people may share one. */
const PER_ADDRESS = { name: 'sign-in.address', most: 60, seconds: HOUR / SECOND };
/** From everywhere: passwords that were stolen elsewhere are tried from thousands of addresses. Known browsers are not held up. */
const EVERYWHERE = { name: 'sign-in.everywhere', who: 'everybody', most: 1_200, seconds: MINUTE / SECOND };

/** The e-mail and the password do not fit, or there were too many tries: one answer for both, and for unknown accounts. */
export class SignInRefused extends Refusal {
  /** The account that was meant, for the record; nobody else is told that there is one. */
  readonly meant: string | null;
  constructor(meant: string | null) {
    super(
      'sign_in_refused',
      'That e-mail and password do not fit, or there were too many tries. Check them, or wait a few minutes.',
      401,
    );
    this.meant = meant;
  }
}

export type Fitting = { accountId: string; passwordKey: string; failuresBefore: number; leakedPassword: boolean };

/**
 * Whom this e-mail and password sign in. Throws SignInRefused, after the same work, whether the account is unknown,
 * disabled, the password wrong, or a pause lasts; TooManyRequests past the limits of an address.
 */
export async function checkPassword(
  { email, password, browser }: { email: string; password: string; browser: Browser },
  now: Date,
): Promise<Fitting> {
  const signer = await findSigner(email, browser.device);
  const limits = [{ ...PER_ADDRESS, who: browser.address }];
  await limitAll(signer?.knownBrowser ? limits : [...limits, EVERYWHERE], now);
  const key = passwordKey(email, signer?.knownBrowser ?? false);
  const failuresBefore = await takeTry(key, signer?.staff ? 'staff' : 'customer', now);
  // Worked out even while a pause lasts, or the time would tell who has to wait.
  const fits = await passwordFits(signer?.hash ?? null, password);
  if (!signer?.hash || !fits || failuresBefore === null) throw new SignInRefused(signer?.id ?? null);
  if (isOutdated(signer.hash)) await hashAnew(signer.id, signer.hash, password);
  return { accountId: signer.id, passwordKey: key, failuresBefore, leakedPassword: await isGuessedFirst(password) };
}

/** Stores the same password at today's cost, unless it was changed meanwhile. */
async function hashAnew(accountId: string, before: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await db()
    .update(accountPassword)
    .set({ hash })
    .where(and(eq(accountPassword.accountId, accountId), eq(accountPassword.hash, before)));
}
