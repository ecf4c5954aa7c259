import type { Stripe } from 'stripe';
import { noSuch } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Params } from '../../api/shape.ts';
import { newId, random } from '../../state/id.ts';
import type { World } from '../../world.ts';
import type { CREATE, UPDATE } from './params.ts';

/** A new SetupIntent as asked for, before any confirmation. */
export function newSetupIntent(world: World, sent: Params<typeof CREATE>): Stripe.SetupIntent {
  const id = newId('seti');
  const automatic = sent.automatic_payment_methods?.enabled !== false;
  const intent: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: sent.allowed_payment_method_types ?? null,
    application: null,
    automatic_payment_methods: automatic
      ? { allow_redirects: sent.automatic_payment_methods?.allow_redirects ?? 'always', enabled: true }
      : null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${random(25)}`,
    created: world.now(),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: automatic ? { id: 'pmc_1SandboxDefault', parent: null } : null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: sent.usage ?? 'off_session',
  };
  return write(world, intent, sent);
}

export function write(
  world: World,
  intent: Stripe.SetupIntent,
  sent: Omit<Params<typeof UPDATE>, 'payment_method'>,
): Stripe.SetupIntent {
  if (sent.customer && !world.tables.customers.get(sent.customer)) throw noSuch('customer', sent.customer, 'customer');
  if (sent.customer !== undefined) intent.customer = sent.customer;
  if (sent.description !== undefined) intent.description = sent.description;
  const card = intent.payment_method_options?.card;
  const request = sent.payment_method_options?.card?.request_three_d_secure;
  if (card && request) card.request_three_d_secure = request;
  intent.metadata = mergeMetadata(intent.metadata, sent.metadata);
  return intent;
}
