import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { ProofRefused, takeProof } from '../factors/take-proof.ts';
import { LinkOver } from '../link-over.ts';
import { hashNewPassword } from '../passwords/hash-new-password.ts';
import { account, recovery } from '../schema.ts';
import { beginSession } from '../sessions/begin-session.ts';
import type { Browser } from '../sessions/browser.ts';
import { completeChallenge } from '../sessions/complete-challenge.ts';
import { browserInput } from '../sign-in/browser-input.ts';
import { takeLink, whoseLink } from './link-into.ts';
import { replacePassword } from './reset-password.ts';

/** How long after a recovery nothing leaves the account: its owner has had the mails by then. */
const HELD_FOR = DAY;

/**
 * The way back in for who lost a second factor or the password beside it: the link in a mail and, as another proof,
 * a recovery code or a code of the app (800-63B-4 4.2.2.2: never through one channel alone). It sets a new password,
 * ends every session, tells the owner, holds the account for a day and signs in. No factor goes: what was lost is
 * removed by its owner afterwards. Throws LinkOver, ProofRefused, TooManyCodes, BadInput for the password.
 */
export const recover = operation({
  name: 'identity.recover',
  may: 'account.enter',
  input: z.strictObject({
    token: z.string().max(400),
    code: z.string().trim().min(1, 'Enter a code.').max(40, 'That is too long for a code.'),
    password: z.string().max(600),
    browser: browserInput,
  }),
  prepare: async ({ now }, { token, code, password, browser }) => {
    const link = await whoseLink('recovery', token, now);
    if (!link) throw new LinkOver();
    // The code goes last: it is used up, and must not be lost to a password that is refused.
    const hash = await hashNewPassword({ password, accountId: link.accountId });
    const by = /^[\d\s]{6,8}$/.test(code) ? ('totp' as const) : ('recovery' as const);
    const prover = { accountId: link.accountId, sessionId: link.id, where: 'pending' as const, browser };
    // In a transaction of its own, because a wrong code has to stay counted.
    if (!(await transaction(tx => takeProof(tx, prover, { by, code }, false, now)))) throw new ProofRefused(by);
    return { hash, by };
  },
  run: async ({ tx, now }, { token, browser }, { hash, by }) => {
    const { accountId, payload } = await takeLink(tx, 'recovery', token, now);
    await replacePassword(tx, { accountId, hash, browser, kind: 'recovered' }, now);
    await tx
      .update(account)
      .set({ heldUntil: later(now, HELD_FOR) })
      .where(eq(account.id, accountId));
    await tx
      .update(recovery)
      .set({ proved: ['mail', by], completedAt: now })
      .where(eq(recovery.id, z.uuid().parse(payload.recovery)));
    return { accountId, ...(await comeBack(tx, { accountId, by, browser }, now)) };
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});

/** The new password and the code are two proofs; the mail answers whatever else looks wrong about the browser. */
async function comeBack(tx: Tx, who: { accountId: string; by: 'totp' | 'recovery'; browser: Browser }, now: Date) {
  const { accountId, by, browser } = who;
  const begun = await beginSession(tx, { accountId, methods: ['password', by], browser }, now);
  return begun.state === 'open' ? begun : completeChallenge(tx, begun.id, 'mail', now);
}
