import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Browser } from '../sessions/browser.ts';
import type { MadePasskey } from './answers.ts';
import { takeChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import { passkey } from './schema.ts';

/** What the browser sent does not make a passkey of this shop, or was asked for too long ago, or elsewhere. */
export class PasskeyNotMade extends Refusal {
  constructor() {
    super('passkey_not_made', 'That passkey could not be added. Please try again.', 422);
  }
}

export type NewPasskey = { accountId: string; name: string; challengeId: string; response: MadePasskey };

/** Checks a new passkey against its challenge and keeps it. Throws PasskeyNotMade. */
export async function keepPasskey(tx: Tx, made: NewPasskey, browser: Pick<Browser, 'device'>, now: Date) {
  const { accountId, name, challengeId, response } = made;
  const challenge = await takeChallenge(tx, challengeId, { purpose: 'register', accountId, browser }, now);
  const verified = challenge ? await verify(response, challenge).catch(() => null) : null;
  if (!verified?.verified) throw new PasskeyNotMade();
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
  const [kept] = await tx
    .insert(passkey)
    .values({
      id: credential.id,
      accountId,
      name,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      backedUp,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: passkey.id });
  if (!kept) throw new PasskeyNotMade();
  return kept;
}

async function verify(response: MadePasskey, expectedChallenge: string) {
  // We ask for no attestation. A statement with certificates would make the library read what the sender wrote into
  // them, revocation lists at addresses of the sender's choice included.
  const sent = decodeAttestationObject(isoBase64URL.toBuffer(response.response.attestationObject));
  if (sent.get('fmt') !== 'none' && (sent.get('fmt') !== 'packed' || sent.get('attStmt').get('x5c'))) return null;
  return verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge,
    expectedOrigin: relyingParty().origin,
    expectedRPID: relyingParty().id,
    requireUserVerification: true,
  });
}
