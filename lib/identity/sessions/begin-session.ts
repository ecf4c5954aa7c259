import { eq } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { originOf } from '../origin.ts';
import { account } from '../schema.ts';
import { openSession } from '../session.ts';
import { type Browser, nameOfBrowser, networkOf } from './browser.ts';
import { endSessionOf } from './end-sessions.ts';
import { recordAccountEvent } from './events.ts';
import { standingOf, stateFor } from './state.ts';

export type SignIn = {
  accountId: string;
  /** What was proved for this sign-in. */
  methods: Method[];
  browser: Browser;
  /** Wrong passwords in a row before this success. */
  failuresBefore?: number;
  /** The password is on the list of leaked ones. */
  leakedPassword?: boolean;
};

export type Begun = { id: string; token: string; state: 'open' | 'pending' | 'restricted' };

/**
 * Begins the session of a sign-in whose first proof fitted: open, pending when a second factor is due. The
 * session that the same browser had before ends, so that no token outlives a sign-in or is taken over by one.
 */
export async function beginSession(tx: Tx, signIn: SignIn, now: Date): Promise<Begun> {
  const { accountId, methods, browser } = signIn;
  await endSessionOf(tx, browser.sid, 'signed in anew', now);
  const standing = await standingOf(tx, accountId);
  const state = stateFor(standing, methods);
  const seen = { deviceName: nameOfBrowser(browser.userAgent), network: networkOf(browser.address) };
  const { id, token } = await openSession(tx, { accountId, staff: standing.staff, state, methods, ...seen }, now);
  if (state === 'open') {
    await tx.update(account).set({ lastSignInAt: now }).where(eq(account.id, accountId));
    await recordAccountEvent(tx, { accountId, kind: 'signed-in', browser }, now);
  }
  const from = originOf({ requestId: null, address: browser.address, device: browser.device });
  await recordEvent(tx, {
    actor: `account:${accountId}`,
    from,
    action: 'identity.sign-in',
    target: `session:${id}`,
    outcome: 'done',
    detail: { state, methods },
  });
  return { id, token, state };
}
