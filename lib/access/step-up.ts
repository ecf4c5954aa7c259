import { and, eq, gt, ne } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Actor } from './actor.ts';
import type { Method } from './model.ts';
import { stepUp } from './schema.ts';

/** How long a proof counts for the action and the object that it was given for (ASVS 7.5.3). */
const FRESH = 5 * MINUTE;

/**
 * What a fresh proof is asked for, and by what. `passkey`: what reaches payment data takes no typed code. `factor`: a
 * password that somebody else may know shows nothing; a passkey, an app, a recovery code or the mailbox does. `mailbox`: a
 * guest, who has nothing else.
 */
export type WantedProof = { action: string; object: string; by: 'passkey' | 'factor' | 'any' | 'mailbox' };

/** The action asks for a fresh proof of identity. The page asks for it and then goes on with what was typed. */
export class StepUpRequired extends Refusal {
  readonly wanted: WantedProof;
  constructor(
    wanted: WantedProof,
    says = 'Please confirm that it is you, and this goes on.',
    fields: Record<string, string> = {},
  ) {
    super('step_up_required', says, 403, fields);
    this.wanted = wanted;
  }
}

/**
 * Throws StepUpRequired unless this session proved who it is for this action on this object, within five minutes. The
 * shop's own jobs are nobody who could prove it.
 */
export async function requireFreshProof(tx: Tx, actor: Actor, wanted: WantedProof, now: Date): Promise<void> {
  if (!actor.id.startsWith('system:')) await freshProof(tx, actor, wanted, now);
}

/** By what this session proved who it is for this action on this object, within five minutes. Throws StepUpRequired. */
export async function freshProof(tx: Tx, { session, mailbox }: Actor, asked: WantedProof, now: Date): Promise<Method> {
  const wanted: WantedProof = mailbox ? { ...asked, by: 'mailbox' } : asked;
  if (!session) throw new StepUpRequired(wanted);
  const [proof] = await tx
    .select({ method: stepUp.method })
    .from(stepUp)
    .where(
      and(
        eq(stepUp.sessionId, session.id),
        eq(stepUp.action, wanted.action),
        eq(stepUp.object, wanted.object),
        gt(stepUp.provedAt, later(now, -FRESH)),
        takes(wanted.by),
      ),
    );
  if (!proof) throw new StepUpRequired(wanted);
  return proof.method;
}

function takes(by: WantedProof['by']) {
  if (by === 'any') return undefined;
  if (by === 'factor') return ne(stepUp.method, 'password');
  return eq(stepUp.method, by === 'passkey' ? 'passkey' : 'mail');
}

/** Writes down that a session proved who it is, for one action on one object. */
export async function recordProof(
  tx: Tx,
  proof: { sessionId: string; action: string; object: string; method: Method },
  now: Date,
): Promise<void> {
  const { method } = proof;
  await tx
    .insert(stepUp)
    .values({ ...proof, provedAt: now })
    .onConflictDoUpdate({ target: [stepUp.sessionId, stepUp.action, stepUp.object], set: { method, provedAt: now } });
}
