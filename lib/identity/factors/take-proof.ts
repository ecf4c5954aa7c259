import type { Method } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { FEW_CODES } from '../model.ts';
import type { Browser } from '../sessions/browser.ts';
import type { Proof } from './answers.ts';
import { takeAppCode } from './app-codes.ts';
import { checkPasskey } from './check-passkey.ts';
import { recoveryCodesLeft, takeRecoveryCode } from './codes.ts';
import { countFailure, forgetFailures, lockFailures, reachedLock } from './failures.ts';
import { takeMailCode } from './mail-code.ts';
import { tellOfFewCodes, tellOfLock } from './tell.ts';
import { type Where, waysOf } from './ways.ts';

/** Who has to prove who they are, and where. */
export type Prover = { accountId: string; sessionId: string; where: Where; browser: Pick<Browser, 'device'> };

const SAYS: Record<Method, string> = {
  passkey: 'That passkey did not fit. Try again, or choose another way.',
  totp: 'That code does not fit. Wait for the next one in your app and enter it: each works once.',
  recovery: 'That is not one of your unused recovery codes.',
  mail: 'That code does not fit, or it is too old. Check it, or ask for a new one.',
  password: 'That is not your password.',
};

/** What was sent proves nothing. */
export class ProofRefused extends Refusal {
  constructor(by: Method) {
    super(
      'proof_refused',
      SAYS[by],
      403,
      by === 'passkey' ? {} : { [by === 'password' ? 'password' : 'code']: SAYS[by] },
    );
  }
}

/**
 * Uses a proof up in `tx` and says whether it fits. Whatever the answer, `tx` must commit: wrong codes are counted in
 * it. `password` says whether the password fits, which is worked out before. Throws TooManyCodes while typed codes must
 * wait; a passkey is not held up.
 */
export async function takeProof(tx: Tx, prover: Prover, proof: Proof, password: boolean, now: Date): Promise<boolean> {
  const { accountId } = prover;
  if (proof.by === 'passkey') return byPasskey(tx, prover, proof, now);
  const before = await lockFailures(tx, accountId, now);
  const ways = await waysOf(tx, accountId, prover.where);
  const fits = ways[proof.by] && (proof.by === 'password' ? password : await takeCode(tx, prover, proof, now));
  if (fits) {
    await forgetFailures(tx, accountId, now);
    if (proof.by === 'recovery' && (await recoveryCodesLeft(tx, accountId)) <= FEW_CODES)
      await tellOfFewCodes(tx, accountId, now);
  } else if (reachedLock(await countFailure(tx, accountId, before, now))) await tellOfLock(tx, accountId, now);
  return fits;
}

async function byPasskey(tx: Tx, prover: Prover, proof: Extract<Proof, { by: 'passkey' }>, now: Date) {
  const { accountId, browser } = prover;
  return (await checkPasskey(tx, proof, { purpose: 'prove', accountId, browser }, now)) !== null;
}

type Code = Extract<Proof, { code: string }>;

async function takeCode(tx: Tx, prover: Prover, { by, code }: Code, now: Date): Promise<boolean> {
  const { accountId } = prover;
  if (by === 'totp') return takeAppCode(tx, accountId, code, now);
  if (by === 'recovery') return takeRecoveryCode(tx, accountId, code, now);
  return takeMailCode(tx, prover, code, now);
}
