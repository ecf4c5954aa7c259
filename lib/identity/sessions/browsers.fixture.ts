import { newToken } from '#lib/crypto/index.ts';
import { transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { addAccount } from '../names.ts';
import { accountPassword } from '../schema.ts';
import { beginSession } from './begin-session.ts';
import type { Browser } from './browser.ts';
import type { SignIn } from './facts.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';

/** A browser that nobody has seen before, at `address`. */
export const browserAt = (address: string, sid: string | null = null): Browser => ({
  address,
  userAgent: FIREFOX,
  device: newToken(),
  sid,
});

/** A customer with a password of a made-up hash: what happens here begins after it fitted. */
export async function customerNamed(name: string, setAt: Date): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = `${name}-${id.slice(-6)}@example.test`;
  await transaction(async tx => {
    await addAccount(tx, { id, email, name, emailVerifiedAt: setAt });
    await tx.insert(accountPassword).values({ accountId: id, hash: 'made up', setAt });
  });
  return { id, email };
}

/** A sign-in by password, from `browser`. */
export const signsIn = (accountId: string, browser: Browser, now: Date, more: Partial<SignIn> = {}) =>
  transaction(tx => beginSession(tx, { accountId, methods: ['password'], browser, ...more }, now));
