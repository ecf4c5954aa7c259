import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { emit } from '../../webhooks/emit.ts';
import { type Cause, NOBODY, type World } from '../../world.ts';
import { book } from '../balance-transactions.ts';
import { forget } from '../later.ts';

type Ending = { status: 'failed' | 'canceled'; why: string };

/** A pending refund reaches the card. Nothing happens when it is settled already. */
export function succeedRefund(world: World, id: string): void {
  const refund = world.tables.refunds.get(id);
  if (refund?.status === 'pending') succeed(world, refund, NOBODY);
}

/** The bank sends a refund back. Nothing happens when that was done already. */
export function failRefund(world: World, id: string): void {
  const refund = world.tables.refunds.get(id);
  if (refund && isAlive(refund)) giveBack(world, refund, FAILED, NOBODY);
}

export const FAILED: Ending = { status: 'failed', why: 'expired_or_canceled_card' };
export const CANCELED: Ending = { status: 'canceled', why: 'merchant_request' };
const DISPUTED: Ending = { status: 'failed', why: 'charge_for_pending_refund_disputed' };

export const isAlive = ({ status }: Stripe.Refund): boolean => status === 'pending' || status === 'succeeded';

/** @throws ApiError 400 when it is not pending */
export function succeed(world: World, refund: Stripe.Refund, cause: Cause): Stripe.Refund {
  if (refund.status !== 'pending') throw invalid(`Refund ${refund.id} is ${refund.status}, not pending.`);
  const before = structuredClone(refund);
  refund.status = 'succeeded';
  delete refund.pending_reason;
  forget(world, 'refund.succeed', refund.id);
  told(world, refund, before, cause);
  return refund;
}

/**
 * The money is the shop's again: the charge counts it as refunded no longer, the balance gets it back.
 * @throws ApiError 400 when it has failed or was canceled before
 */
export function giveBack(world: World, refund: Stripe.Refund, { status, why }: Ending, cause: Cause): Stripe.Refund {
  if (!isAlive(refund)) throw invalid(`Refund ${refund.id} is ${refund.status} already.`);
  const before = structuredClone(refund);
  const { amount, currency, id: source } = refund;
  refund.status = status;
  refund.failure_reason = why;
  delete refund.pending_reason;
  refund.failure_balance_transaction = book(world, { type: 'refund_failure', amount, currency, source }).id;
  const charge = world.tables.charges.get(String(refund.charge));
  if (charge) {
    charge.amount_refunded -= amount;
    charge.refunded = false;
  }
  forget(world, 'refund.succeed', refund.id);
  forget(world, 'refund.fail', refund.id);
  told(world, refund, before, cause);
  if (status === 'failed') emit(world, 'refund.failed', refund, cause);
  return refund;
}

/** A chargeback overtakes refunds that are still on their way. */
export function failPendingRefunds(world: World, charge: Stripe.Charge, cause: Cause): void {
  for (const refund of world.tables.refunds.all())
    if (refund.charge === charge.id && refund.status === 'pending') giveBack(world, refund, DISPUTED, cause);
}

function told(world: World, refund: Stripe.Refund, before: Stripe.Refund, cause: Cause): void {
  emit(world, 'refund.updated', refund, cause, before);
  emit(world, 'charge.refund.updated', refund, cause, before);
}
