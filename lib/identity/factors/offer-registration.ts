import { generateRegistrationOptions } from '@simplewebauthn/server';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { findAccount } from '../find-account.ts';
import type { Browser } from '../sessions/browser.ts';
import { openChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import { passkey } from './schema.ts';

/**
 * What a browser needs in order to make a passkey for an account: discoverable, so that it signs in without a name
 * being typed; with user verification, so that it counts as two factors; and not on an authenticator that has one.
 */
export async function offerRegistration(tx: Tx, accountId: string, browser: Browser, now: Date) {
  const account = await findAccount(accountId, tx);
  const { id, challenge } = await openChallenge(tx, { purpose: 'register', accountId, browser }, now);
  const known = await tx
    .select({ id: passkey.id })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)));
  const options = await generateRegistrationOptions({
    rpID: relyingParty().id,
    rpName: relyingParty().name,
    userID: userHandleOf(accountId),
    userName: account?.email ?? '',
    userDisplayName: account?.name ?? '',
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 300_000,
  });
  return { challengeId: id, options };
}

/** What a passkey keeps of whose it is: the account's id, nothing personal. */
export const userHandleOf = (accountId: string) => new Uint8Array(Buffer.from(accountId));
