import type { Answer } from '../answer.ts';
import { cardsOf, deleteCustomer, detachCard, retrieveCard } from '../stripe/customers.ts';
import { clearShipping } from '../stripe/intents.ts';

/** What Stripe answered when it was asked to erase something; null when it did not. Asked again, it says the same or `gone`. */
export type AtStripe = { kind: 'customer' | 'card' | 'payment'; objectId: string; answer: string | null };

/** Removes a customer's cards at Stripe one by one, then the customer. Answers what Stripe said to each. Reaches the network. */
export async function eraseCustomer(customerId: string): Promise<AtStripe[]> {
  const customer = { kind: 'customer' as const, objectId: customerId };
  const cards = await cardsOf(customerId);
  // Who is gone has no cards to be listed.
  if (cards.kind !== 'done' && cards.kind !== 'refused') return [{ ...customer, answer: null }];
  const detached: AtStripe[] = [];
  for (const { id } of cards.kind === 'done' ? cards.value : [])
    detached.push({ kind: 'card', objectId: id, answer: await detach(id, customerId) });
  if (detached.some(({ answer }) => answer === null)) return [...detached, { ...customer, answer: null }];
  return [...detached, { ...customer, answer: said(await deleteCustomer(customerId)) }];
}

/** Takes from a payment at Stripe where its parcel went. Reaches the network. */
export async function erasePayment(intentId: string): Promise<AtStripe> {
  const answer = await clearShipping(intentId);
  return {
    kind: 'payment',
    objectId: intentId,
    answer: said(answer.kind === 'done' ? { kind: 'done', value: 'cleared' } : answer),
  };
}

/** One that was removed by somebody quicker is removed all the same. */
async function detach(cardId: string, customerId: string): Promise<string | null> {
  const answer = await detachCard(cardId, customerId);
  if (answer.kind === 'done') return 'detached';
  const seen = await retrieveCard(cardId, customerId);
  if (seen.kind === 'done') return seen.value.customerId === null ? 'detached' : null;
  return seen.kind === 'refused' ? 'gone' : null;
}

/** Stripe's no is an answer too, and kept as one. */
function said(answer: Answer<string>): string | null {
  if (answer.kind === 'done') return answer.value;
  return answer.kind === 'refused' ? `refused: ${answer.code}` : null;
}
