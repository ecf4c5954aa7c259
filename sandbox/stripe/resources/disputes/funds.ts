import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { book } from '../balance-transactions.ts';

/** What Stripe keeps for a chargeback, whoever wins it; in minor units of the payment's currency here. */
const FEE = 1500;

const CATEGORY = { withdrawn: 'dispute', reinstated: 'dispute_reversal' } as const;

/** Takes the disputed amount and the fee (a resolution costs none). */
export function withdraw(world: World, dispute: Stripe.Dispute, cause: Cause): void {
  const fee = dispute.payment_method_details?.card?.case_type === 'resolution' ? 0 : FEE;
  move(world, dispute, -dispute.amount, fee, 'withdrawn');
  emit(world, 'charge.dispute.funds_withdrawn', dispute, cause);
}

/** Gives the amount back, not the fee; nothing when it was not withdrawn or is back already. */
export function reinstate(world: World, dispute: Stripe.Dispute, cause: Cause): void {
  if (!isWithdrawn(dispute)) return;
  move(world, dispute, dispute.amount, 0, 'reinstated');
  emit(world, 'charge.dispute.funds_reinstated', dispute, cause);
}

/** The bank has the money now. */
export function isWithdrawn(dispute: Stripe.Dispute): boolean {
  return dispute.balance_transactions.reduce((sum, row) => sum + row.amount, 0) < 0;
}

function move(world: World, dispute: Stripe.Dispute, amount: number, fee: number, what: keyof typeof CATEGORY): void {
  const description =
    what === 'withdrawn' ? `Chargeback withdrawal for ${dispute.charge}` : `Chargeback reversal for ${dispute.charge}`;
  const { currency, id: source } = dispute;
  const booking = { type: 'adjustment', amount, currency, source, fee, category: CATEGORY[what], description } as const;
  dispute.balance_transactions.push(structuredClone(book(world, booking)));
}
