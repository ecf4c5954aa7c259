import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { completeChallenge } from '../sessions/complete-challenge.ts';
import { madePasskey } from './answers.ts';
import { firstCodes, lockFactors, nameFor } from './change-factors.ts';
import { keepPasskey } from './keep-passkey.ts';
import { objectOf, ownerOf } from './owner.ts';
import { tellOfFactor } from './tell.ts';

/** What came of a change: the session's new token, and recovery codes when the account had none. Codes are seen once. */
export type Changed = { token: string; codes: string[] | null };

export const passkeyInput = z.strictObject({
  challengeId: z.uuid(),
  response: madePasskey,
  name: z.string().trim().max(60, 'A name of at most 60 characters.'),
  /** The device cookie that the challenge is bound to; from the request's cookies, never from its body. */
  device: z.string().max(100),
});

/** Adds a passkey to the account of an open session. Throws PasskeyNotMade. */
export const addPasskey = operation({
  name: 'identity.add-passkey',
  may: 'account.manage',
  input: passkeyInput,
  fresh: (_input, actor) => objectOf(actor),
  run: ({ tx, actor, now }, input) => passkeyAdded(tx, ownerOf(actor), input, now),
  target: (_input, { accountId }) => `account:${accountId}`,
});

/** Keeps the passkey, tells its owner, and goes on with the session that has just proved it. */
export async function passkeyAdded(
  tx: Tx,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  { device, ...made }: z.output<typeof passkeyInput>,
  now: Date,
): Promise<Changed & { accountId: string }> {
  await lockFactors(tx, accountId);
  const name = await nameFor(tx, accountId, made.name);
  const { id } = await keepPasskey(tx, { accountId, ...made, name }, { device }, now);
  const codes = await firstCodes(tx, accountId, now);
  await tellOfFactor(tx, accountId, { kind: 'passkey-added', detail: { name }, occasion: id }, now);
  const { token } = await completeChallenge(tx, sessionId, 'passkey', now);
  return { accountId, token, codes };
}
