import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { db, exclusively, transaction } from '#lib/db/index.ts';
import { openField } from '#lib/keyring/index.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { openCaseOn } from '../open-case-on.ts';
import { lockPayment } from '../queries.ts';
import { type Evidence, retrieveDispute, updateDispute } from '../stripe/disputes.ts';
import { NoAnswerFromStripe } from '../sync-or-throw.ts';
import type { EvidenceTexts } from './model.ts';
import { dispute, disputeEvidence } from './schema.ts';
import { tellStaff } from './tell-staff.ts';

/** Hands evidence to the bank, once. Throws when Stripe did not answer; the same key brings the same answer. */
export async function sendEvidence(evidenceId: string, now: Date): Promise<void> {
  const [found] = await db()
    .select({ evidence: disputeEvidence, texts: TEXTS, dispute })
    .from(disputeEvidence)
    .innerJoin(dispute, eq(dispute.id, disputeEvidence.disputeId))
    .where(eq(disputeEvidence.id, evidenceId));
  if (!found) return;
  const sent = await exclusively(found.dispute.paymentId, () => send(found, now));
  if (sent === 'unknown') throw new NoAnswerFromStripe(`evidence ${evidenceId}`);
}

const TEXTS = openField(disputeEvidence.texts, disputeEvidence.id, {});

type Found = {
  evidence: typeof disputeEvidence.$inferSelect;
  texts: EvidenceTexts;
  dispute: typeof dispute.$inferSelect;
};

async function send({ evidence, texts, dispute: of }: Found, now: Date): Promise<'current' | 'unknown'> {
  const again = now.getTime() - evidence.requestedAt.getTime() > FIRST_TRY;
  const there = again && evidence.answeredAt === null ? await hasArrived(of) : false;
  if (there === 'unknown') return 'unknown';
  if (there) await note(evidence.id, of.paymentId, null, now);
  else if (evidence.answeredAt === null) {
    const answer = await updateDispute(of.stripeDisputeId, evidence.id, inTheirWords(texts), true);
    if (answer.kind === 'unknown' || answer.kind === 'unavailable') return 'unknown';
    const refusal = answer.kind === 'done' ? null : (answer.code ?? 'refused');
    await note(evidence.id, of.paymentId, refusal, now);
  }
  return bringUpToDate(of.paymentId, 'evidence', now, { whole: true });
}

/** Under its key Stripe repeats an error 500 for ever: whoever comes again looks first. */
const FIRST_TRY = MINUTE;

/** Whether the bank has a submission more than those that we know to have arrived. */
async function hasArrived({ id, stripeDisputeId }: Found['dispute']): Promise<boolean | 'unknown'> {
  const seen = await retrieveDispute(stripeDisputeId);
  if (seen.kind !== 'done') return 'unknown';
  const arrived = and(isNotNull(disputeEvidence.answeredAt), isNull(disputeEvidence.refusedBecause));
  return seen.value.submissions > (await db().$count(disputeEvidence, and(eq(disputeEvidence.disputeId, id), arrived)));
}

const note = (evidenceId: string, paymentId: string, refusedBecause: string | null, now: Date): Promise<void> =>
  transaction(async tx => {
    const payment = await lockPayment(tx, paymentId);
    await tx.update(disputeEvidence).set({ answeredAt: now, refusedBecause }).where(eq(disputeEvidence.id, evidenceId));
    if (refusedBecause === null) return;
    const because = `evidence was refused: ${refusedBecause}`;
    await openCaseOn(tx, payment, because, later(now, DAY), now);
    const says = [`Stripe says “${refusedBecause}”. Please hand it in again.`];
    await tellStaff(tx, payment, { occasion: `evidence:${evidenceId}`, title: 'Evidence was refused', says, now });
  });

const inTheirWords = (texts: EvidenceTexts): Evidence =>
  Object.fromEntries(
    Object.entries(texts).map(([name, said]) => [name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`), said]),
  );
