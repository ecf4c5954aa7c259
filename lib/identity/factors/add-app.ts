import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { findAccount } from '../find-account.ts';
import { completeChallenge } from '../sessions/complete-challenge.ts';
import type { Changed } from './add-passkey.ts';
import { type AppSetup, newSeed, takeAppCode } from './app-codes.ts';
import { firstCodes, lockFactors, NoSuchFactor } from './change-factors.ts';
import { objectOf, ownerOf } from './owner.ts';
import { tellOfFactor } from './tell.ts';

/** One app for an account: its seed can be on several devices. */
export class AppAlreadySet extends Refusal {
  constructor() {
    super('app_already_set', 'An authenticator app is set up already. Remove it first to set up another.', 409);
  }
}

export const confirmInput = z.strictObject({ code: z.string().max(20) });

/** Makes a seed for an authenticator app. It protects nothing until its first code is entered. Throws AppAlreadySet. */
export const startApp = operation({
  name: 'identity.start-app',
  may: 'account.manage',
  input: z.strictObject({}),
  fresh: (_input, actor) => objectOf(actor),
  run: ({ tx, actor, now }) => appStarted(tx, ownerOf(actor).accountId, now),
  target: (_input, _setup) => null,
});

/** Takes the first code of the app that was set up last. Throws BadInput when it does not fit. */
export const confirmApp = operation({
  name: 'identity.confirm-app',
  may: 'account.manage',
  input: confirmInput,
  run: ({ tx, actor, now }, { code }) => appConfirmed(tx, ownerOf(actor), code, now),
  target: (_input, { accountId }) => `account:${accountId}`,
});

export async function appStarted(tx: Tx, accountId: string, now: Date): Promise<AppSetup> {
  await lockFactors(tx, accountId);
  const account = await findAccount(accountId, tx);
  if (!account) throw new NoSuchFactor();
  const setup = await newSeed(tx, account, now);
  if (!setup) throw new AppAlreadySet();
  return setup;
}

/** Confirms the app, tells its owner, and goes on with the session that has just proved it. */
export async function appConfirmed(
  tx: Tx,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  code: string,
  now: Date,
): Promise<Changed & { accountId: string }> {
  await lockFactors(tx, accountId);
  if (!(await takeAppCode(tx, accountId, code, now, true)))
    throw new BadInput({ code: 'That code does not fit. Wait for the next one, and check that your clock is right.' });
  const codes = await firstCodes(tx, accountId, now);
  await tellOfFactor(tx, accountId, { kind: 'app-added' }, now);
  const { token } = await completeChallenge(tx, sessionId, 'totp', now);
  return { accountId, token, codes };
}
