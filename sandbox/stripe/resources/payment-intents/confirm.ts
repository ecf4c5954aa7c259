import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import type { Call } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import type { IntentNote } from '../../state/tables.ts';
import type { World } from '../../world.ts';
import { redeem, tokenMethod, usableToken } from '../confirmation-tokens.ts';
import { noteOf } from '../intent-secret.ts';
import { keep, newPaymentMethod, usablePaymentMethod } from '../payment-methods/build.ts';
import { refuseSpent } from '../payment-methods/use.ts';
import { attemptPayment } from './attempt.ts';
import { write } from './build.ts';
import { cancelIntent } from './cancel.ts';
import type { CONFIRM } from './params.ts';
import { unexpectedState } from './state.ts';

export type ConfirmParams = Omit<Params<typeof CONFIRM>, 'client_secret'>;

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
/** Stripe cancels an intent after an undisclosed number of confirmations; this is ours. */
const MOST_CONFIRMATIONS = 20;

/**
 * Confirms an intent: checks everything first, then attempts the payment.
 * @throws ApiError 400 when it cannot be tried, 402 when it was declined
 */
export function confirmIntent(
  intent: Stripe.PaymentIntent,
  call: Omit<Call<ConfirmParams>, 'id'>,
): Stripe.PaymentIntent {
  const { world, params, cause } = call;
  checkConfirmable(world, intent, params);
  const note = noteOf(world, intent.id);
  note.confirmations += 1;
  if (note.confirmations > MOST_CONFIRMATIONS) {
    cancelIntent(world, intent, 'automatic', cause);
    throw unexpectedState(intent, 'confirmed');
  }
  const token = params.confirmation_token ? usableToken(world, params.confirmation_token) : null;
  const method = chosenMethod(world, intent, params, token);
  if (token) redeem(world, token, intent.id);
  write(world, intent, params);
  remember(world, note, intent, params, token);
  const offSession = params.off_session ?? false;
  const noChallenge = offSession || (params.error_on_requires_action ?? false);
  const refused = attemptPayment(world, { intent, method, note, offSession, noChallenge, cause });
  if (refused) throw refused;
  return intent;
}

/** Everything that can be refused without leaving a trace; also run before a confirming create. */
export function checkConfirmable(world: World, intent: Stripe.PaymentIntent, params: ConfirmParams): void {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed');
  const token = params.confirmation_token ? usableToken(world, params.confirmation_token) : null;
  if (token) checkContext(world, intent, token.id);
  if (!token && !params.payment_method && !params.payment_method_data && !intent.payment_method)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      undefined,
      'payment_intent_unexpected_state',
      { payment_intent: intent },
    );
  const returnUrl = params.return_url ?? token?.return_url ?? world.tables.intentNotes.get(intent.id)?.returnUrl;
  if (returnUrl) checkUrl(returnUrl);
  else if (mayRedirect(intent))
    throw invalid(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
      'return_url',
    );
}

/** Only when methods other than cards may be chosen can a redirect happen. */
function mayRedirect(intent: Stripe.PaymentIntent): boolean {
  const automatic = intent.automatic_payment_methods;
  const cardsOnly = intent.allowed_payment_method_types?.every(type => type === 'card') ?? false;
  return automatic !== null && automatic.allow_redirects !== 'never' && !cardsOnly;
}

function checkUrl(url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw invalid('Not a valid URL', 'return_url', 'url_invalid');
}

/** A token made under another currency or capture method than the intent's is refused, as at Stripe. */
function checkContext(world: World, intent: Stripe.PaymentIntent, token: string): void {
  const context = world.tables.tokenNotes.get(token)?.context;
  for (const key of ['currency', 'capture_method'] as const) {
    const made = context?.[key];
    if (made && made !== intent[key])
      throw invalid(
        `The ConfirmationToken was created with ${key} \`${made}\`, which does not match the PaymentIntent's \`${intent[key]}\`.`,
        'confirmation_token',
      );
  }
}

function chosenMethod(
  world: World,
  intent: Stripe.PaymentIntent,
  params: ConfirmParams,
  token: Stripe.ConfirmationToken | null,
): Stripe.PaymentMethod {
  const method = token ? tokenMethod(world, token) : fromParams(world, intent, params);
  refuseSpent(world, method);
  if (method.customer && method.customer !== intent.customer)
    throw invalid(
      'The provided PaymentMethod cannot be attached or used: it belongs to a different Customer than this PaymentIntent.',
      'payment_method',
    );
  return method;
}

function fromParams(world: World, intent: Stripe.PaymentIntent, params: ConfirmParams): Stripe.PaymentMethod {
  if (params.payment_method_data) return keep(world, newPaymentMethod(world, params.payment_method_data));
  return usablePaymentMethod(world, params.payment_method ?? String(intent.payment_method), 'payment_method');
}

function remember(
  world: World,
  note: IntentNote,
  intent: Stripe.PaymentIntent,
  params: ConfirmParams,
  token: Stripe.ConfirmationToken | null,
): void {
  // Under manual confirmation the passed challenge serves the confirmation that follows it.
  const newCard = token !== null || Boolean(params.payment_method ?? params.payment_method_data);
  if (newCard || intent.status !== 'requires_confirmation') note.authenticated = false;
  note.returnUrl = params.return_url ?? token?.return_url ?? note.returnUrl;
  note.useStripeSdk = params.use_stripe_sdk ?? token?.use_stripe_sdk ?? false;
  if (!token) return;
  if (token.setup_future_usage) intent.setup_future_usage = token.setup_future_usage;
  if (token.shipping && params.shipping === undefined) write(world, intent, { shipping: token.shipping });
}
