import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import type { Call } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import type { World } from '../../world.ts';
import { redeem, tokenMethod, usableToken } from '../confirmation-tokens.ts';
import { noteOf } from '../intent-secret.ts';
import { keep, newPaymentMethod, usablePaymentMethod } from '../payment-methods/build.ts';
import { refuseSpent } from '../payment-methods/use.ts';
import { attemptSetup } from './attempt.ts';
import { write } from './build.ts';
import type { CONFIRM } from './params.ts';
import { unexpectedState } from './state.ts';

export type ConfirmParams = Omit<Params<typeof CONFIRM>, 'client_secret'>;

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** @throws ApiError 400 when it cannot be tried, 402 when the card was declined */
export function confirmSetupIntent(
  intent: Stripe.SetupIntent,
  { world, params, cause }: Omit<Call<ConfirmParams>, 'id'>,
): Stripe.SetupIntent {
  checkConfirmable(world, intent, params);
  const token = params.confirmation_token ? usableToken(world, params.confirmation_token) : null;
  const method = token ? tokenMethod(world, token) : chosen(world, intent, params);
  refuseSpent(world, method);
  if (method.customer && method.customer !== intent.customer)
    throw invalid(
      'The provided PaymentMethod belongs to a different Customer than this SetupIntent.',
      'payment_method',
    );
  if (token) redeem(world, token, intent.id);
  write(world, intent, { payment_method_options: params.payment_method_options });
  const note = noteOf(world, intent.id);
  note.authenticated = false;
  note.returnUrl = params.return_url ?? token?.return_url ?? note.returnUrl;
  note.useStripeSdk = params.use_stripe_sdk ?? token?.use_stripe_sdk ?? false;
  const refused = attemptSetup(world, { intent, method, note, cause });
  if (refused) throw refused;
  return intent;
}

export function checkConfirmable(world: World, intent: Stripe.SetupIntent, params: ConfirmParams): void {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed');
  const token = params.confirmation_token ? usableToken(world, params.confirmation_token) : null;
  if (!token && !params.payment_method && !params.payment_method_data && !intent.payment_method)
    throw invalid(
      "You cannot confirm this SetupIntent because it's missing a payment method.",
      undefined,
      'setup_intent_unexpected_state',
      { setup_intent: intent },
    );
  const automatic = intent.automatic_payment_methods;
  const cardsOnly = intent.allowed_payment_method_types?.every(type => type === 'card') ?? false;
  const mayRedirect = automatic !== null && automatic.allow_redirects !== 'never' && !cardsOnly;
  if (mayRedirect && !params.return_url && !token?.return_url)
    throw invalid(
      'This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`.',
      'return_url',
    );
}

function chosen(world: World, intent: Stripe.SetupIntent, params: ConfirmParams): Stripe.PaymentMethod {
  if (params.payment_method_data) return keep(world, newPaymentMethod(world, params.payment_method_data));
  return usablePaymentMethod(world, params.payment_method ?? String(intent.payment_method), 'payment_method');
}
