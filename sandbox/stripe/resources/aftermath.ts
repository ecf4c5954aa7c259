import type { Stripe } from 'stripe';
import type { TestCard } from '../cards/card.ts';
import { cardById } from '../cards/catalog.ts';
import type { World } from '../world.ts';
import { later } from './later.ts';

/** The test card that paid a charge. */
export function cardOf(world: World, charge: Stripe.Charge): TestCard | undefined {
  return cardById(world.tables.cardNotes.get(String(charge.payment_method))?.card ?? '');
}

/** The money was taken: what the card is documented to bring follows right after the answer. */
export function awaitAftermath(world: World, charge: Stripe.Charge): void {
  const card = cardOf(world, charge);
  if (card?.warned) later(world, 'warning.arrive', charge.id);
  if (card?.dispute && !(card.dispute.protected && liabilityShifted(charge))) later(world, 'dispute.arrive', charge.id);
}

/** Authenticated, or tried: either way fraud is the issuer's loss. */
function liabilityShifted(charge: Stripe.Charge): boolean {
  const result = charge.payment_method_details?.card?.three_d_secure?.result;
  return result === 'authenticated' || result === 'attempt_acknowledged';
}
