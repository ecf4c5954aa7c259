import type { ElementsGroup } from './elements.ts';
import { IntegrationError } from './integration-error.ts';
import { asResult, checkClientSecret, type Intent, type IntentResult, settle } from './intents.ts';
import type { StripeObject } from './stripe.ts';

export type ConfirmParams = {
  return_url?: string;
  confirmation_token?: string;
  payment_method?: string;
  [key: string]: unknown;
};

export type ConfirmOptions = {
  elements?: ElementsGroup;
  clientSecret?: string;
  confirmParams?: ConfirmParams;
  redirect?: 'always' | 'if_required';
};

/** Confirms from the browser, authenticates if the bank asks, then returns or goes to `return_url`. */
export async function confirmIntent(
  stripe: StripeObject,
  method: 'confirmPayment' | 'confirmSetup',
  { elements, clientSecret, confirmParams = {}, redirect = 'always' }: ConfirmOptions,
): Promise<IntentResult> {
  const secret = checkClientSecret(method, clientSecret ?? elements?.options.clientSecret);
  if (redirect === 'always' && !confirmParams.return_url)
    throw new IntegrationError(
      `stripe.${method}(): the \`confirmParams.return_url\` parameter is required when \`redirect\` is "always".`,
    );
  const known = confirmParams.confirmation_token ?? confirmParams.payment_method;
  if (!known && !elements)
    throw new IntegrationError(
      `stripe.${method}(): give \`elements\`, \`confirmParams.confirmation_token\` or \`confirmParams.payment_method\`.`,
    );
  if (!known && elements?.options.clientSecret) {
    const submitted = await elements.submit();
    if ('error' in submitted) return { error: submitted.error };
  }
  const frame = known || !elements ? stripe.controller() : submittedPayment(elements, method);
  const collected = elements && !known ? await elements.collected() : {};
  const confirmed = await settle(
    frame.call<Intent>('confirmIntent', { clientSecret: secret, confirmParams, collected }).then(asResult),
  );
  const intent = 'error' in confirmed ? undefined : intentOf(confirmed as IntentResult);
  const result = intent?.status === 'requires_action' ? await stripe.act(intent) : (confirmed as IntentResult);
  if (result.error || redirect === 'if_required') return result;
  return leaveFor(confirmParams.return_url as string, intentOf(result) as Intent);
}

/** The payment element of a group whose `submit()` was called; the order that wallets need. */
export function submittedPayment(elements: ElementsGroup, method: string) {
  if (elements.options.mode && !elements.submitted)
    throw new IntegrationError(
      `elements.submit() must be called before stripe.${method}(). Call elements.submit() as soon as your customer presses pay, prior to any asynchronous work. It collects data needed for wallets and triggers form validation.`,
    );
  return elements.payment();
}

function intentOf(result: IntentResult): Intent | undefined {
  return result.paymentIntent ?? result.setupIntent;
}

/** Goes to the store's page with the parameters real Stripe appends; the promise stays open meanwhile. */
function leaveFor(returnUrl: string, intent: Intent): Promise<never> {
  const url = new URL(returnUrl, document.baseURI);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret);
  url.searchParams.set('redirect_status', intent.status === 'processing' ? 'pending' : 'succeeded');
  window.location.assign(url.href);
  return new Promise(() => {});
}
