import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '#lib/db/index.ts';
import type { Browser } from '../sessions/browser.ts';
import type { SignedByPasskey } from './answers.ts';
import { openChallenge, type Purpose, takeChallenge } from './challenges.ts';
import { userHandleOf } from './offer-registration.ts';
import { relyingParty } from './relying-party.ts';
import { passkey } from './schema.ts';
import { tellOfCopiedPasskey } from './tell.ts';

type Asked = { purpose: Exclude<Purpose, 'register'>; accountId: string | null; browser: Pick<Browser, 'device'> };

/** What a browser needs in order to let a passkey sign: of one account, or of whoever holds one when none is named. */
export async function offerSigning(reader: Pick<Database, 'insert' | 'select'>, asked: Asked, now: Date) {
  const { id, challenge } = await openChallenge(reader, asked, now);
  const { accountId } = asked;
  const theirs = accountId ? and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)) : sql`false`;
  const known = await reader.select({ id: passkey.id, transports: passkey.transports }).from(passkey).where(theirs);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
    timeout: 300_000,
    ...(known.length > 0 ? { allowCredentials: known } : {}),
  });
  return { challengeId: id, options };
}

/**
 * The account whose passkey signed the challenge, or null. The challenge is used up either way. A signature whose
 * counter did not go up comes from a copy of the authenticator: it is refused, and the owner is told.
 */
export async function checkPasskey(
  tx: Tx,
  sent: { challengeId: string; response: SignedByPasskey },
  asked: Asked,
  now: Date,
): Promise<{ accountId: string; passkeyId: string } | null> {
  const challenge = await takeChallenge(tx, sent.challengeId, asked, now);
  if (!challenge) return null;
  const live = and(eq(passkey.id, sent.response.id), isNull(passkey.removedAt));
  const [found] = await tx.select().from(passkey).where(live);
  if (!found || !isOwner(found.accountId, sent.response, asked)) return null;
  const counter = await signedCounter(sent.response, challenge, found).catch(() => null);
  if (counter === null) return null;
  const [counted] = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    // Authenticators that do not count send zero always.
    .where(and(live, sql`(${passkey.counter} < ${counter} or (${passkey.counter} = 0 and ${counter} = 0))`))
    .returning({ id: passkey.id });
  if (!counted) return tellOfCopiedPasskey(tx, found, now).then(() => null);
  return { accountId: found.accountId, passkeyId: found.id };
}

/** A passkey says whose it is; where an account is known already, it must be that one. */
function isOwner(accountId: string, { response }: SignedByPasskey, asked: Asked): boolean {
  if (asked.accountId !== null && asked.accountId !== accountId) return false;
  const handle = response.userHandle;
  if (!handle) return asked.accountId !== null;
  return handle === Buffer.from(userHandleOf(accountId)).toString('base64url');
}

async function signedCounter(
  response: SignedByPasskey,
  expectedChallenge: string,
  stored: typeof passkey.$inferSelect,
) {
  const { id, publicKey } = stored;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge,
    expectedOrigin: relyingParty().origin,
    expectedRPID: relyingParty().id,
    // The counter is compared by the update, where two at once cannot both pass.
    credential: { id, publicKey: new Uint8Array(publicKey), counter: 0 },
    requireUserVerification: true,
  });
  return verified ? authenticationInfo.newCounter : null;
}
