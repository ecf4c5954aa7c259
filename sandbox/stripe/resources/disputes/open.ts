import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { later } from '../later.ts';
import { endWarnings } from '../radar/early-fraud-warnings.ts';
import { failPendingRefunds } from '../refunds/settle.ts';
import { closeReviewOf } from '../reviews.ts';
import { buildDispute, type NewDispute } from './build.ts';
import { isWithdrawn, withdraw } from './funds.ts';

/**
 * The cardholder's bank disputes a captured charge, wholly or for `amount`.
 * @throws ApiError 400 when nothing was captured, nothing is left or more than was captured is asked
 */
export function openDispute(
  world: World,
  charge: Stripe.Charge,
  asked: Omit<NewDispute, 'amount'> & { amount?: number | null },
  cause: Cause,
): Stripe.Dispute {
  if (!charge.captured) throw invalid(`Charge ${charge.id} is not captured: there is nothing to dispute.`, 'charge');
  const takes = asked.kind !== 'inquiry' && asked.kind !== 'block';
  if (takes) failPendingRefunds(world, charge, cause);
  const amount = asked.amount ?? disputable(world, charge);
  if (amount < 1 || amount > charge.amount_captured)
    throw invalid(`Charge ${charge.id} has nothing of that amount to dispute.`, 'amount');
  const dispute = world.tables.disputes.put(buildDispute(world, charge, { ...asked, amount }));
  charge.disputed = true;
  emit(world, 'charge.dispute.created', dispute, cause);
  if (takes) withdraw(world, dispute, cause);
  if (dispute.status === 'prevented') emit(world, 'charge.dispute.closed', dispute, cause);
  else if (dispute.evidence_details.due_by)
    later(world, 'dispute.deadline', dispute.id, dispute.evidence_details.due_by - world.now());
  const intent = world.tables.paymentIntents.get(String(charge.payment_intent));
  if (intent) closeReviewOf(world, intent, 'disputed', cause);
  endWarnings(world, charge, cause);
  return dispute;
}

export const disputesOf = (world: World, charge: { id: string }): Stripe.Dispute[] =>
  world.tables.disputes.all().filter(row => row.charge === charge.id);

/** What is neither refunded nor with a bank already. */
export function disputable(world: World, charge: Stripe.Charge): number {
  const withdrawn = disputesOf(world, charge).filter(isWithdrawn);
  return charge.amount - charge.amount_refunded - withdrawn.reduce((sum, row) => sum + row.amount, 0);
}
