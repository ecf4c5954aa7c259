import { recordEvent } from '#lib/audit/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { originOf } from '../origin.ts';
import { openSession } from '../session.ts';
import { nameOfBrowser, networkOf } from './browser.ts';
import { recogniseDevice } from './devices.ts';
import { endSessionOf } from './end-sessions.ts';
import { recordAccountEvent } from './events.ts';
import { factsOf, type SignIn } from './facts.ts';
import { sessionOpened } from './session-opened.ts';
import { firing } from './signals.ts';
import { standingOf, stateFor } from './state.ts';
import { warnOfSignIn } from './warn.ts';

export type Begun = { id: string; token: string; state: 'open' | 'pending' | 'restricted' };

/**
 * Begins the session of a sign-in whose first proof fitted: open; pending when a second factor is due; restricted when
 * something about it looks wrong, and then its owner is told by a mail of the same transaction. A passkey answers
 * every suspicion by itself: it cannot be guessed, phished or read in a mailbox. The session that the same browser had
 * before ends, so that no token outlives a sign-in or is taken over by one.
 */
export async function beginSession(tx: Tx, signIn: SignIn, now: Date): Promise<Begun> {
  const { accountId, methods, browser } = signIn;
  await endSessionOf(tx, browser.sid, 'signed in anew', now);
  const recognised = await recogniseDevice(tx, accountId, browser, now);
  const signals = methods.includes('passkey') ? [] : firing(await factsOf(tx, signIn, recognised, now));
  const standing = await standingOf(tx, accountId);
  const state: Begun['state'] = signals.length > 0 ? 'restricted' : stateFor(standing, methods);
  const seen = { deviceName: nameOfBrowser(browser.userAgent), network: networkOf(browser.address) };
  const because = signals[0]?.because ?? null;
  const wanted = { accountId, staff: standing.staff, state, because, methods, deviceId: recognised.deviceId, ...seen };
  const { id, token } = await openSession(tx, wanted, now);
  if (state === 'open') await sessionOpened(tx, { ...wanted, ...recognised, id }, now);
  if (state === 'pending' && recognised.newDevice)
    await recordAccountEvent(tx, { accountId, kind: 'password-entered', browser }, now);
  if (because) {
    await recordAccountEvent(tx, { accountId, kind: 'sign-in-questioned', browser }, now);
    await warnOfSignIn(tx, 'identity.sign-in-questioned', { ...wanted, id, because }, now);
  }
  await recordEvent(tx, {
    actor: `account:${accountId}`,
    from: originOf({ requestId: browser.requestId ?? null, address: browser.address, device: browser.device }),
    action: 'identity.sign-in',
    target: `session:${id}`,
    outcome: 'done',
    detail: { state, methods, signals: signals.map(signal => signal.id), newDevice: recognised.newDevice },
  });
  return { id, token, state };
}
