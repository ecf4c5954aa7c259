import { db } from '#lib/db/index.ts';
import type { Intent } from '../intent.ts';
import type { Payment } from '../queries.ts';
import { type DisputeSeen, disputesOf } from '../stripe/disputes.ts';
import { type RefundSeen, refundsOf } from '../stripe/refunds.ts';
import { type WarningSeen, warningsOf } from '../stripe/warnings.ts';
import { hasDispute } from './queries.ts';

/** Everything that became of an intent's money, as Stripe lists it. */
export type Aftermath = { refunds: RefundSeen[]; disputes: DisputeSeen[]; warnings: WarningSeen[] };

/** Whether the charge shows something that our rows do not explain. What they explain needs no lists. */
export async function isUnexplained(payment: Payment, { charge, receivedMinor }: Intent): Promise<boolean> {
  if (!charge || receivedMinor === 0) return false;
  // Of a charge that was captured in part, the part that was released may count as refunded.
  const released = payment.amountMinor - receivedMinor;
  const { amountRefundedMinor: known } = payment;
  if (charge.refundedMinor !== known && charge.refundedMinor !== known + released) return true;
  return charge.disputed && !(await hasDispute(db(), payment.id));
}

/**
 * Reads all refunds, disputes and warnings of an intent, whoever made them. Lists are read rather than events
 * believed: an event tells of one of several, and may be old. Null when Stripe did not answer all of it.
 */
export async function lookAtAftermath(intentId: string): Promise<Aftermath | null> {
  const [refunds, disputes, warnings] = await Promise.all([
    refundsOf(intentId),
    disputesOf(intentId),
    warningsOf(intentId),
  ]);
  if (refunds.kind !== 'done' || disputes.kind !== 'done' || warnings.kind !== 'done') return null;
  return { refunds: refunds.value.filter(isMoney), disputes: disputes.value, warnings: warnings.value };
}

/** Stripe also writes a refund for an authorization that it released: no money moved. */
const isMoney = ({ reason }: RefundSeen): boolean => reason !== 'expired_uncaptured_charge';
