import { asc, eq, inArray } from 'drizzle-orm';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Payment } from '../queries.ts';
import type { DisputeView, EvidenceView, MovementView, PaymentView, RefundView, WarningView } from '../view.ts';
import { mayAnswer } from './model.ts';
import { refundable } from './refundable.ts';
import { dispute, disputeEvidence, earlyFraudWarning, moneyMovement, refund } from './schema.ts';

type Aftermath = Pick<PaymentView, 'refundable' | 'refunds' | 'disputes' | 'warnings' | 'movements'>;
type Evidence = typeof disputeEvidence.$inferSelect;

/** What became of a payment's money after it was taken, the oldest first. */
export async function viewAftermath(payment: Payment): Promise<Aftermath> {
  const { id } = payment;
  const [left, refunds, disputes, warnings, movements] = await Promise.all([
    refundable(db(), payment),
    db().select().from(refund).where(eq(refund.paymentId, id)).orderBy(asc(refund.requestedAt), asc(refund.id)),
    db().select().from(dispute).where(eq(dispute.paymentId, id)).orderBy(asc(dispute.openedAt), asc(dispute.id)),
    db().select().from(earlyFraudWarning).where(eq(earlyFraudWarning.paymentId, id)).orderBy(earlyFraudWarning.id),
    db().select().from(moneyMovement).where(eq(moneyMovement.paymentId, id)).orderBy(asc(moneyMovement.seq)),
  ]);
  const evidence = await evidenceFor(disputes.map(one => one.id));
  return {
    refundable: left,
    refunds: refunds.map(viewRefund),
    disputes: disputes.map(one => viewDispute(one, evidence)),
    warnings: warnings.map(viewWarning),
    movements: movements.map(viewMovement),
  };
}

async function evidenceFor(disputeIds: string[]): Promise<Evidence[]> {
  if (disputeIds.length === 0) return [];
  const of = disputeEvidence;
  return db().select().from(of).where(inArray(of.disputeId, disputeIds)).orderBy(asc(of.requestedAt));
}

const viewRefund = ({ id, paymentId: _, requestedAt, settledAt, ...row }: typeof refund.$inferSelect): RefundView => ({
  ...row,
  refundId: id,
  requestedAt: requestedAt.toISOString(),
  settledAt: iso(settledAt),
});

function viewDispute(row: typeof dispute.$inferSelect, evidence: readonly Evidence[]): DisputeView {
  return {
    disputeId: row.id,
    stripeDisputeId: row.stripeDisputeId,
    status: row.status,
    reason: row.reason,
    networkReasonCode: row.networkReasonCode,
    amountMinor: row.amountMinor,
    currency: row.currency,
    withdrawnMinor: row.withdrawnMinor,
    dueBy: iso(row.dueBy),
    submissions: row.submissions,
    chargeRefundable: row.chargeRefundable,
    mayAnswer: mayAnswer(row, clock.now()),
    evidence: evidence.filter(one => one.disputeId === row.id).map(viewEvidence),
    openedAt: row.openedAt.toISOString(),
    closedAt: iso(row.closedAt),
  };
}

const viewEvidence = ({ actor, requestedAt, answeredAt, refusedBecause }: Evidence): EvidenceView => ({
  actor,
  requestedAt: requestedAt.toISOString(),
  answeredAt: iso(answeredAt),
  refusedBecause,
});

const viewWarning = (row: typeof earlyFraudWarning.$inferSelect): WarningView => ({
  warningId: row.id,
  stripeWarningId: row.stripeWarningId,
  fraudType: row.fraudType,
  actionable: row.actionable,
  receivedAt: row.receivedAt.toISOString(),
  clearedAt: iso(row.clearedAt),
  clearedBy: row.clearedBy,
});

const viewMovement = ({ kind, amountMinor, sourceId, at }: typeof moneyMovement.$inferSelect): MovementView => ({
  kind,
  amountMinor,
  sourceId,
  at: at.toISOString(),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
