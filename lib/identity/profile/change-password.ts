import { z } from 'zod';
import { limitAll, operation } from '#lib/access/index.ts';
import { HOUR, SECOND } from '#lib/clock.ts';
import { objectOf, ownerOf } from '../factors/owner.ts';
import { hashNewPassword } from '../passwords/hash-new-password.ts';
import { setPassword } from '../passwords/set-password.ts';
import { rotateSession } from '../sessions/complete-challenge.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { tellPasswordChanged } from './tell.ts';

/** Hashing is dear, and a password that is compared with former ones says something about them. */
const MOST_AN_HOUR = 20;

/**
 * Gives one's own account another password, after a fresh proof. Every other session ends, and this one goes on under
 * the new token that is answered. Throws BadInput for a password that may not be chosen,
 * TooManyRequests.
 */
export const changePassword = operation({
  name: 'identity.change-password',
  may: 'account.manage',
  input: z.strictObject({ password: z.string().max(600) }),
  fresh: (_input, actor) => objectOf(actor),
  prepare: async ({ actor, now }, { password }) => {
    const { accountId } = ownerOf(actor);
    await limitAll([{ name: 'change-password', who: accountId, most: MOST_AN_HOUR, seconds: HOUR / SECOND }], now);
    return hashNewPassword({ password, accountId });
  },
  async run({ tx, actor, now }, _input, hash) {
    const { accountId, sessionId } = ownerOf(actor);
    await setPassword(tx, { accountId, hash }, now);
    await endSessions(tx, accountId, { except: sessionId, because: 'the password was changed' }, now);
    await recordAccountEvent(tx, { accountId, kind: 'password-changed' }, now);
    await tellPasswordChanged(tx, accountId, now);
    return { accountId, token: await rotateSession(tx, sessionId, now) };
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});
