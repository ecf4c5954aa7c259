import type { Stripe } from 'stripe';
import { notFound } from '../../api/error.ts';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';

export function setupIntentOr404(world: World, id: string): Stripe.SetupIntent {
  const intent = world.tables.setupIntents.get(id);
  if (!intent) throw notFound('setup_intent', id, 'intent');
  return intent;
}

/** Records one try to set a card up; `latest_attempt` points to it. */
export function recordAttempt(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  status: 'requires_action' | 'succeeded' | 'failed',
): void {
  const attempt: Stripe.SetupAttempt = {
    id: newId('setatt'),
    object: 'setup_attempt',
    application: null,
    created: world.now(),
    customer: intent.customer,
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    payment_method: method.id,
    payment_method_details: { card: cardDetails(method), type: 'card' },
    setup_error: intent.last_setup_error && structuredClone(intent.last_setup_error),
    setup_intent: intent.id,
    status,
    usage: intent.usage,
  };
  intent.latest_attempt = world.tables.setupAttempts.put(attempt).id;
}

function cardDetails({ card }: Stripe.PaymentMethod): Stripe.SetupAttempt.PaymentMethodDetails.Card {
  return {
    brand: card?.brand ?? null,
    checks: card?.checks ?? null,
    country: card?.country ?? null,
    exp_month: card?.exp_month ?? null,
    exp_year: card?.exp_year ?? null,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    last4: card?.last4 ?? null,
    network: card?.brand ?? null,
    three_d_secure: null,
    wallet: null,
  };
}
