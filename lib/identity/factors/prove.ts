import { eq } from 'drizzle-orm';
import {
  type Actor,
  accountIdOf,
  type Challenge,
  limit,
  type Method,
  NotAllowed,
  recordProof,
} from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { MINUTE, SECOND } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import type { Ways } from '../model.ts';
import { passwordFits } from '../passwords/argon2.ts';
import { accountPassword } from '../schema.ts';
import type { Browser } from '../sessions/browser.ts';
import { completeChallenge, rotateSession } from '../sessions/complete-challenge.ts';
import type { Proof } from './answers.ts';
import { offerSigning } from './check-passkey.ts';
import { ProofRefused, type Prover, takeProof } from './take-proof.ts';
import { waysOf } from './ways.ts';

/** What a fresh proof is for: one action on one object. Null raises the session alone. */
export type ProofFor = { action: string; object: string } | null;
export type Proved = { token: string; state: 'open' | 'pending' };

/** Whom a request stands for where a proof is asked: an open session, or a sign-in that is not complete. Throws NotAllowed. */
export function proverOf({ challenge, session, ...actor }: Actor, browser: Pick<Browser, 'device'>): Prover {
  if (challenge) {
    const { accountId, sessionId, state: where } = challenge;
    return { accountId, sessionId, where, browser };
  }
  const accountId = accountIdOf({ ...actor, challenge, session });
  if (!session || !accountId) throw new NotAllowed();
  return { accountId, sessionId: session.id, where: 'open', browser };
}

/**
 * Proves who it is. In an open session the proof is written down for what it was asked for, and a second factor raises
 * the session; a sign-in that is not complete goes on. Proof, session and record are one commit, and the token
 * changes: the cookie must be set to the one that is answered. Throws ProofRefused, TooManyCodes and SessionOver.
 */
export async function prove(
  actor: Actor,
  proof: Proof,
  proofFor: ProofFor,
  browser: Pick<Browser, 'device'>,
  now: Date,
): Promise<Proved> {
  const prover = proverOf(actor, browser);
  const { accountId, sessionId, where } = prover;
  await limit('identity.prove', accountId, 60, (10 * MINUTE) / SECOND, now);
  // A password's hash is slow on purpose: it is not worked out while others wait for the rows.
  const password = proof.by === 'password' && (await isPassword(accountId, proof.password));
  const proved = await transaction(async tx => {
    const fits = await takeProof(tx, prover, proof, password, now);
    const done = fits ? await goOn(tx, prover, proof.by, proofFor, now) : null;
    await recordEvent(tx, {
      actor: `account:${accountId}`,
      from: actor.from,
      action: 'identity.prove-fresh',
      target: where === 'open' && proofFor ? proofFor.object : `session:${sessionId}`,
      outcome: fits ? 'done' : 'refused',
      detail: { by: proof.by, where, ...(proofFor ? { for: proofFor.action } : {}) },
    });
    return done;
  });
  if (!proved) throw new ProofRefused(proof.by);
  return proved;
}

async function goOn(tx: Tx, { sessionId, where }: Prover, by: Method, proofFor: ProofFor, now: Date): Promise<Proved> {
  if (where !== 'open') return completeChallenge(tx, sessionId, by, now);
  if (proofFor) await recordProof(tx, { sessionId, ...proofFor, method: by }, now);
  const secondFactor = by === 'passkey' || by === 'totp' || by === 'recovery';
  if (secondFactor) return completeChallenge(tx, sessionId, by, now);
  return { token: await rotateSession(tx, sessionId, now), state: 'open' };
}

async function isPassword(accountId: string, entered: string): Promise<boolean> {
  const mine = eq(accountPassword.accountId, accountId);
  const [stored] = await db().select({ hash: accountPassword.hash }).from(accountPassword).where(mine);
  return passwordFits(stored?.hash ?? null, entered);
}

/** How whom a request stands for may prove it. */
export const waysToProve = ({ accountId, where }: Prover): Promise<Ways> => waysOf(db(), accountId, where);

/** How a sign-in that is not complete may go on. */
export const waysOwed = ({ accountId, state }: Challenge): Promise<Ways> => waysOf(db(), accountId, state);

/** A challenge for a passkey of whom a request stands for. Throws NotAllowed. */
export function offerProof(actor: Actor, browser: Pick<Browser, 'device'>, now: Date) {
  const { accountId } = proverOf(actor, browser);
  return offerSigning(db(), { purpose: 'prove', accountId, browser }, now);
}
