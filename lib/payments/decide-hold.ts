import { z } from 'zod';
import { isSystem, type OperationContext } from '#lib/access/index.ts';
import { later, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { changeCase, lockCase } from '#lib/risk/index.ts';
import { carryOut, type DecisionRow, isHeld, openDecision } from './carry-out.ts';
import { caseVersion, requireCase } from './casework/case-of.ts';
import { lockPayment, type Payment } from './queries.ts';
import { paymentDecision } from './schema.ts';
import { holdDeadline } from './transition.ts';

/** Somebody else was faster, or the deadline was. */
export class HoldAlreadyDecided extends Refusal {
  constructor() {
    super('hold_already_decided', 'Somebody has decided this payment, or it is no longer held. Look at the case.', 409);
  }
}

/** The bank no longer guarantees the money, or will not any more when the decision takes effect. */
export class HoldLapsed extends Refusal {
  constructor() {
    super('hold_lapsed', 'The authorization has run out, so the money cannot be taken any more.', 409);
  }
}

/** What a decision needs. The reason stays with the case for ever, so it must be one. */
export const decisionInput = z.strictObject({
  paymentId: z.uuid(),
  reason: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
  caseVersion,
});
export type Decision = z.output<typeof decisionInput>;

type Taken = Decision & Pick<DecisionRow, 'kind'> & Partial<Pick<DecisionRow, 'fraud' | 'listed' | 'listedUntil'>>;

/**
 * Takes a decision about a held payment. It takes effect after the grace period; until then no money moves and it can be
 * undone. Case, decision and the job that carries it out are one commit. Throws HoldAlreadyDecided, HoldLapsed, and what
 * `requireCase` throws.
 */
export async function takeDecision({ tx, actor, now }: OperationContext, taken: Taken): Promise<void> {
  const { paymentId, reason, caseVersion: version, ...what } = taken;
  const payment = await lockPayment(tx, paymentId).catch(() => null);
  if (!payment || !isHeld(payment) || (await openDecision(tx, paymentId))) throw new HoldAlreadyDecided();
  const file = await lockCase(tx, paymentId);
  if (file && !isSystem(actor)) requireCase(file, actor, version);
  const effectiveAt = later(now, config().deskGraceSeconds * SECOND);
  if (what.kind === 'release' && lapses(payment, effectiveAt)) throw new HoldLapsed();
  const id = newId<'decision'>(now.getTime());
  const row = {
    ...what,
    id,
    paymentId,
    caseId: file?.id ?? null,
    actor: actor.id,
    reason,
    decidedAt: now,
    effectiveAt,
  };
  const [decision] = await tx.insert(paymentDecision).values(row).returning();
  if (!decision) throw new Error(`decision ${id} was not written`);
  const detail = { decision: what.kind, reason, takesEffect: effectiveAt.toISOString() };
  const awake = { status: 'investigating', snoozedUntil: null } as const;
  if (file) await changeCase(tx, file, awake, { actor: actor.id, kind: 'decided', detail, now });
  if (effectiveAt <= now) await carryOut(tx, payment, decision, now);
  else await enqueue(tx, 'payments.carry-out', { paymentId }, { key: `payments.carry-out:${id}`, runAt: effectiveAt });
}

/** Whether the deadline comes first: then the authorization is given back before anything could be taken. */
const lapses = ({ state, captureBefore }: Payment, effectiveAt: Date): boolean =>
  state === 'held' && captureBefore !== null && holdDeadline(captureBefore) <= effectiveAt;
