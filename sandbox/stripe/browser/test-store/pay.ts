import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { readSetup, storeLog } from './setup.ts';

/** Pays in one way and answers with one line that a test can read. */
export type Pay = (stripe: Stripe, elements: StripeElements) => Promise<string>;

type Placed = { status: string; clientSecret: string; error?: string };

/** As the store does: submit, confirmation token, our server, then whatever the bank asks. */
export const payWithToken: Pay = async (stripe, elements) => {
  const submitted = await elements.submit();
  storeLog('submit', submitted);
  if (submitted.error) return `ERROR ${submitted.error.message}`;
  const { error, confirmationToken } = await stripe.createConfirmationToken({
    elements,
    params: { return_url: `${window.location.origin}/done` },
  });
  if (error) return `ERROR ${error.message}`;
  storeLog('token', confirmationToken);
  const placed = await post('/api/pay', { token: confirmationToken.id, customer: readSetup().customer });
  if (placed.error) return `DECLINED ${placed.error}`;
  sessionStorage.setItem('intent', placed.clientSecret);
  return placed.status === 'requires_action' ? act(stripe, placed.clientSecret) : `OK ${placed.status}`;
};

/** Client-side confirmation; on success the page is left. */
export const payWithRedirect: Pay = async (stripe, elements) => {
  const submitted = await elements.submit();
  if (submitted.error) return `ERROR ${submitted.error.message}`;
  const { clientSecret } = await post('/api/intent', {});
  const confirmParams = { return_url: `${window.location.origin}/done` };
  const { error } = await stripe.confirmPayment({ elements, clientSecret, confirmParams });
  return `ERROR ${error.message}`;
};

/** Continues an intent that another load of the page, or another tab, began. */
export const resume: Pay = stripe => act(stripe, sessionStorage.getItem('intent') ?? '');

async function act(stripe: Stripe, clientSecret: string): Promise<string> {
  const { error, paymentIntent } = await stripe.handleNextAction({ clientSecret });
  storeLog('next', error ?? paymentIntent ?? {});
  return error ? `ERROR ${error.code} ${error.message}` : `OK ${paymentIntent?.status}`;
}

async function post(path: string, body: object): Promise<Placed> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(path, init)).json() as Promise<Placed>;
}
