import { eq } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { changeCase, lockCase, remainingOutcome } from '#lib/risk/index.ts';
import type { Assurance } from '#lib/risk/model.ts';
import { carryOut, openDecision } from '../carry-out.ts';
import type { Payment } from '../queries.ts';
import { wasReported } from '../reported/report-not-mine.ts';
import { paymentDecision } from '../schema.ts';
import { holdDeadline } from '../transition.ts';
import type { VerificationMethod } from './model.ts';
import { paymentVerification } from './schema.ts';

export type Shown = { by: string; method: VerificationMethod; assurance: Assurance };

const REASON = 'The customer verified that it is them, and that answers for every hit that held this payment.';

/**
 * Writes down that the buyer of a locked, held payment has verified it, and tells the case. When the ruleset says that
 * this answers for every hit that holds it, the payment is released in the same commit, in the name of
 * `system:verified`; else a person decides, who sees it. Answers whether it was released.
 */
export async function pass(tx: Tx, payment: Payment, shown: Shown, now: Date): Promise<{ released: boolean }> {
  const { by, ...how } = shown;
  await tx
    .update(paymentVerification)
    .set({ ...how, passedAt: now, passedBy: by, codeId: null })
    .where(eq(paymentVerification.paymentId, payment.id));
  const file = await lockCase(tx, payment.id);
  if (file) await changeCase(tx, file, {}, { actor: by, kind: 'verified', detail: how, now });
  if (!(await mayRelease(tx, payment, shown.assurance, now))) return { released: false };
  const decision = {
    ...{ id: newId(now.getTime()), paymentId: payment.id, caseId: file?.id ?? null, kind: 'release' as const },
    ...{ actor: 'system:verified', reason: REASON, decidedAt: now, effectiveAt: now },
  };
  const [row] = await tx.insert(paymentDecision).values(decision).returning();
  if (row) await carryOut(tx, payment, row, now);
  return { released: row !== undefined };
}

/**
 * Never above what one person may release, nor over the head of a person who has decided, nor too late to be taken, nor
 * what its owner says is not theirs.
 */
async function mayRelease(tx: Tx, payment: Payment, shown: Assurance, now: Date): Promise<boolean> {
  const { state, amountMinor, captureBefore, needsReconcileBecause } = payment;
  if (state !== 'held' || needsReconcileBecause !== null) return false;
  if (amountMinor > config().fourEyes.releaseMinor) return false;
  if (captureBefore && holdDeadline(captureBefore) <= now) return false;
  if ((await openDecision(tx, payment.id)) || (await wasReported(tx, payment.id))) return false;
  return (await remainingOutcome(tx, payment.id, shown)) === 'allow';
}
