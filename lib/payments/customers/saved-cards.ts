import { type Actor, may, NotAllowed } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { type CardSeen, cardsOf } from '../stripe/customers.ts';
import { customerOf } from './customer-of.ts';
import { forgetCustomer } from './forget-customer.ts';
import { limitCards } from './limits.ts';
import { hasExpired, type SavedCard } from './model.ts';

/** Stripe, where the cards are, does not answer. */
export class CardsUnreachable extends Refusal {
  constructor() {
    super('cards_unreachable', 'We cannot reach Stripe, where your cards are kept. Nothing has changed.', 503);
  }
}

/**
 * The cards that an actor keeps at Stripe, newest first; asked there each time, as we keep none. Reaches the network.
 * Throws NotAllowed, TooManyRequests and CardsUnreachable.
 */
export async function savedCards(actor: Actor, now: Date): Promise<SavedCard[]> {
  if (!may(actor, 'cards.manage')) throw new NotAllowed();
  const customerId = await customerOf(db(), actor);
  if (!customerId) return [];
  await limitCards('list', actor, now);
  const answer = await cardsOf(customerId);
  if (answer.kind === 'done') return answer.value.map(card => viewOf(card, now));
  if (answer.kind === 'refused' && (await forgetCustomer(customerId)) === 'gone') return [];
  throw new CardsUnreachable();
}

const viewOf = ({ id, brand, last4, expiryMonth, expiryYear }: CardSeen, now: Date): SavedCard => ({
  id,
  brand,
  last4,
  expiryMonth,
  expiryYear,
  expired: hasExpired(expiryMonth, expiryYear, now),
});
