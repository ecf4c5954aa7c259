import { type Actor, type Challenge, NotAllowed, parse, requireFreshProof } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import type { Browser } from '../sessions/browser.ts';
import { appConfirmed, appStarted, confirmInput } from './add-app.ts';
import { addPasskey, type Changed, passkeyAdded, passkeyInput } from './add-passkey.ts';
import type { AppSetup } from './app-codes.ts';
import { lockFactors } from './change-factors.ts';
import { offerRegistration } from './offer-registration.ts';
import { objectOf, ownerOf } from './owner.ts';
import { hasSecondFactor } from './ways.ts';

type Raw = Record<string, unknown>;

/**
 * Staff who have no second factor yet: their sign-in, in which the password has just been proved, may do one thing,
 * and that is to add the first one. Anybody who has a factor already is refused here, whatever the session says.
 */
async function enrolling<T>(
  actor: Actor,
  action: string,
  work: (tx: Tx, owner: { accountId: string; sessionId: string }) => Promise<T>,
): Promise<T> {
  const { challenge } = actor;
  if (challenge?.state !== 'pending') throw new NotAllowed('second_factor');
  const { accountId, sessionId } = challenge;
  return transaction(async tx => {
    await lockFactors(tx, accountId);
    if (await hasSecondFactor(tx, accountId)) throw new NotAllowed('second_factor');
    const result = await work(tx, { accountId, sessionId });
    const target = `account:${accountId}`;
    await recordEvent(tx, { actor: target, from: actor.from, action, target, outcome: 'done' });
    return result;
  });
}

/** Whether this sign-in may add a first second factor, and nothing else. */
export const mayEnrol = async ({ accountId, state }: Challenge): Promise<boolean> =>
  state === 'pending' && !(await hasSecondFactor(db(), accountId));

/** What a browser needs to make a passkey: in an open session after a fresh proof, or for the first one of staff. */
export async function offerPasskey(actor: Actor, browser: Browser, now: Date) {
  if (!actor.session)
    return enrolling(actor, 'identity.offer-passkey', (tx, owner) =>
      offerRegistration(tx, owner.accountId, browser, now),
    );
  const { accountId } = ownerOf(actor);
  return transaction(async tx => {
    const wanted = { action: addPasskey.operationName, object: objectOf(actor), by: 'any' } as const;
    await requireFreshProof(tx, actor, wanted, now);
    return offerRegistration(tx, accountId, browser, now);
  });
}

/** Adds the first passkey of staff, and opens their session with it. */
export const enrolPasskey = (actor: Actor, raw: Raw, now: Date): Promise<Changed> =>
  enrolling(actor, 'identity.enrol-passkey', (tx, owner) => passkeyAdded(tx, owner, parse(passkeyInput, raw), now));

/** Makes the seed of the first app of staff. */
export const enrolApp = (actor: Actor, now: Date): Promise<AppSetup> =>
  enrolling(actor, 'identity.enrol-app', (tx, { accountId }) => appStarted(tx, accountId, now));

/** Takes its first code, and opens their session with it. */
export const enrolAppCode = (actor: Actor, raw: Raw, now: Date): Promise<Changed> =>
  enrolling(actor, 'identity.enrol-app-code', (tx, owner) =>
    appConfirmed(tx, owner, parse(confirmInput, raw).code, now),
  );
