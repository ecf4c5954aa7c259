import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import type { Params } from '../../api/shape.ts';
import type { IntentNote } from '../../state/tables.ts';
import type { World } from '../../world.ts';
import { tokenMethod, usableToken } from '../confirmation-tokens.ts';
import { keep, newPaymentMethod, usablePaymentMethod } from '../payment-methods/build.ts';
import type { PAYMENT_METHOD_DATA } from '../payment-methods/params.ts';
import { refuseSpent } from '../payment-methods/use.ts';
import { type Intent, nameOf, unexpectedState } from './intent.ts';
import type { BY_TOKEN } from './params.ts';

/** How a confirmation says which card, and where the customer comes back. */
export type Confirming = Params<typeof BY_TOKEN> & {
  payment_method?: string | null;
  payment_method_data?: Params<typeof PAYMENT_METHOD_DATA> | null;
};

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/**
 * Everything that can be refused without leaving a trace; also run before a confirming create.
 * @returns the token that was sent, alive and unused
 * @throws ApiError 400
 */
export function checkConfirmable(world: World, intent: Intent, params: Confirming): Stripe.ConfirmationToken | null {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState(intent, 'confirmed');
  const token = params.confirmation_token ? usableToken(world, params.confirmation_token) : null;
  if (!token && !params.payment_method && !params.payment_method_data && !intent.payment_method)
    throw invalid(
      `You cannot confirm this ${nameOf(intent)} because it's missing a payment method. You can either update the ${nameOf(intent)} with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.`,
      undefined,
      `${intent.object}_unexpected_state`,
      { [intent.object]: intent },
    );
  const returnUrl = params.return_url ?? token?.return_url ?? world.tables.intentNotes.get(intent.id)?.returnUrl;
  if (returnUrl) checkUrl(returnUrl);
  else if (mayRedirect(intent))
    throw invalid(
      `This ${nameOf(intent)} is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a \`return_url\`. If you don't want to accept redirect-based payment methods, set \`automatic_payment_methods[enabled]\` to \`true\` and \`automatic_payment_methods[allow_redirects]\` to \`never\` when creating Setup Intents and Payment Intents.`,
      'return_url',
    );
  return token;
}

/** Only when methods other than cards may be chosen can a redirect happen. */
function mayRedirect(intent: Intent): boolean {
  const automatic = intent.automatic_payment_methods;
  const cardsOnly = intent.allowed_payment_method_types?.every(type => type === 'card') ?? false;
  return automatic !== null && automatic.allow_redirects !== 'never' && !cardsOnly;
}

function checkUrl(url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw invalid('Not a valid URL', 'return_url', 'url_invalid');
}

/** The token's card, the one typed in, the one named, or the intent's. @throws ApiError 400 for a spent or foreign one */
export function chosenMethod(
  world: World,
  intent: Intent,
  params: Confirming,
  token: Stripe.ConfirmationToken | null,
): Stripe.PaymentMethod {
  const method = token ? tokenMethod(world, token) : fromParams(world, intent, params);
  refuseSpent(world, method);
  if (method.customer && method.customer !== intent.customer)
    throw invalid(
      `The provided PaymentMethod cannot be attached or used: it belongs to a different Customer than this ${nameOf(intent)}.`,
      'payment_method',
    );
  return method;
}

function fromParams(world: World, intent: Intent, params: Confirming): Stripe.PaymentMethod {
  if (params.payment_method_data) return keep(world, newPaymentMethod(world, params.payment_method_data));
  return usablePaymentMethod(world, params.payment_method ?? String(intent.payment_method), 'payment_method');
}

/** Where a challenge happens, and where it leads back to. */
export function rememberWay(note: IntentNote, params: Confirming, token: Stripe.ConfirmationToken | null): void {
  note.returnUrl = params.return_url ?? token?.return_url ?? note.returnUrl;
  note.useStripeSdk = params.use_stripe_sdk ?? token?.use_stripe_sdk ?? false;
}
