import { cardsOf, customerIsThere } from '../stripe/customers.ts';

/**
 * What Stripe still keeps of a customer who was to be deleted there: `customer` if it is there, `card` for each that is
 * attached; or that Stripe refuses to say, or was away. Changes nothing. Reaches the network.
 */
export async function stillAtStripe(
  customerId: string,
): Promise<{ kind: 'told'; left: ('customer' | 'card')[] } | { kind: 'refused'; code: string } | { kind: 'away' }> {
  const there = await customerIsThere(customerId);
  if (there.kind !== 'done') return there.kind === 'refused' ? there : { kind: 'away' };
  const cards = await cardsOf(customerId);
  // Who is gone has no cards to be listed.
  if (cards.kind !== 'done' && cards.kind !== 'refused') return { kind: 'away' };
  const kept = cards.kind === 'done' ? cards.value.map(() => 'card' as const) : [];
  return { kind: 'told', left: [...(there.value ? ['customer' as const] : []), ...kept] };
}
