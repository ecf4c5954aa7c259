import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { BATCH, lookAgain } from '../look-again.ts';
import { queueRefund } from './ask-for-refund.ts';
import { dispute, disputeEvidence, refund } from './schema.ts';

/** A job that has not done its work by then was lost with its process, or has given up. */
const PATIENCE = 2 * MINUTE;

/** Queues again what was asked for and never answered: refunds and evidence. Their keys keep them single. */
export const resendAftermath = (now: Date): Promise<void> =>
  transaction(async tx => {
    const since = later(now, -PATIENCE);
    const refunds = await tx
      .select({ id: refund.id })
      .from(refund)
      .where(and(eq(refund.status, 'requested'), lte(refund.requestedAt, since)))
      .limit(BATCH);
    for (const { id } of refunds) await queueRefund(tx, id);
    const evidence = await tx
      .select({ id: disputeEvidence.id })
      .from(disputeEvidence)
      .where(and(isNull(disputeEvidence.answeredAt), lte(disputeEvidence.requestedAt, since)))
      .limit(BATCH);
    for (const { id } of evidence) await queueEvidence(tx, id);
  });

export const queueEvidence = (tx: Tx, evidenceId: string): Promise<void> =>
  enqueue(tx, 'payments.send-evidence', { evidenceId }, { key: `evidence:${evidenceId}` });

/**
 * Has every payment looked at whole of which a refund is under way or a dispute is open: both move on by themselves
 * for weeks, and a webhook may never come. As many as are open, never as many as there were.
 */
export const sweepAftermath = (now: Date): Promise<void> =>
  transaction(async tx => {
    const refunds = await tx
      .selectDistinct({ id: refund.paymentId })
      .from(refund)
      .where(and(inArray(refund.status, ['pending', 'requires_action']), lte(refund.requestedAt, now)));
    const disputes = await tx.selectDistinct({ id: dispute.paymentId }).from(dispute).where(isNull(dispute.closedAt));
    await lookAgain(tx, 'payments.look-at-aftermath', [...refunds, ...disputes]);
  });
