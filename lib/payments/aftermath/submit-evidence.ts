import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newPersonKey, sealField } from '#lib/keyring/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { lockPayment } from '../queries.ts';
import { wholeEvidence } from './masked-evidence.ts';
import { type EvidenceTexts, mayAnswer } from './model.ts';
import { dispute, disputeEvidence } from './schema.ts';
import { queueEvidence } from './sweep-aftermath.ts';

/** The bank does not listen, or not any more. */
export class DisputeNotOpen extends Refusal {
  constructor() {
    super('dispute_not_open', 'No evidence is asked for on this dispute, or its time is over.', 409);
  }
}

/** A bank reads one submission only. */
export class EvidenceAlreadySent extends Refusal {
  constructor() {
    super('evidence_already_sent', 'Evidence was handed in already, and a bank reads only one submission.', 409);
  }
}

const text = z.string().trim().min(1).max(20_000).optional();
const input = z.strictObject({
  disputeId: z.uuid(),
  /** Minted by the page: the same request twice is one submission. */
  evidenceId: z.uuid(),
  texts: z
    .strictObject({
      productDescription: text,
      customerName: text,
      customerEmailAddress: text,
      customerPurchaseIp: text,
      billingAddress: text,
      shippingAddress: text,
      shippingCarrier: text,
      shippingDate: text,
      shippingTrackingNumber: text,
      refundRefusalExplanation: text,
      uncategorizedText: text,
    })
    .refine(texts => Object.values(texts).some(Boolean), 'Say at least one thing in our favour.'),
});

/**
 * Hands our side of a dispute to the cardholder's bank, through a job. It cannot be taken back or added to, so it
 * should be whole. Throws DisputeNotOpen and EvidenceAlreadySent.
 */
export const submitEvidence = operation({
  name: 'payments.submit-evidence',
  may: 'payments.dispute',
  input,
  target: ({ disputeId }) => `dispute:${disputeId}`,
  fresh: ({ disputeId }) => `dispute:${disputeId}`,
  // Whoever writes it sees people masked; the bank reads it whole.
  prepare: (_context, { disputeId, texts }) => wholeEvidence(disputeId, texts),
  async run({ tx, actor, now }, { disputeId, evidenceId }, texts) {
    const [found] = await tx.select().from(dispute).where(eq(dispute.id, disputeId));
    if (!found) throw new DisputeNotOpen();
    await lockPayment(tx, found.paymentId);
    const [row] = await tx.select().from(dispute).where(eq(dispute.id, disputeId));
    const before = await tx.select().from(disputeEvidence).where(eq(disputeEvidence.disputeId, disputeId));
    if (before.some(one => one.id === evidenceId)) return;
    if (!row || !mayAnswer(row, now)) throw new DisputeNotOpen();
    // An appeal is heard anew; what was refused may be handed in better.
    const waiting = before.some(one => one.answeredAt === null);
    if (waiting) throw new EvidenceAlreadySent();
    // A key of its own: the case may be held when its buyer is forgotten.
    const key = await newPersonKey(tx, { evidence: evidenceId });
    const kept = sealField(key, disputeEvidence.texts, evidenceId, texts as EvidenceTexts);
    const made = { id: evidenceId, disputeId, texts: kept, actor: actor.id, requestedAt: now };
    await tx.insert(disputeEvidence).values(made);
    await queueEvidence(tx, evidenceId);
  },
});
