import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { browser, cardPayment, refusal, sdk, send, startSandbox, typed } from '../test-sandbox.ts';

type Asked = 'any' | 'automatic' | 'challenge';

/** A held payment as the shop makes it: a token of the frame, confirmed on the server. */
async function place(sandbox: StripeSandbox, number: string, asked: Asked = 'automatic') {
  const stripe = sdk(sandbox);
  const { json } = await send(sandbox, 'POST', '/v1/confirmation_tokens', typed(number), browser);
  const { id } = await stripe.paymentIntents.create({ ...cardPayment, capture_method: 'manual' });
  return stripe.paymentIntents.confirm(id, {
    confirmation_token: String(json.id),
    return_url: 'http://localhost:3000/done',
    payment_method_options: { card: { request_three_d_secure: asked } },
    expand: ['latest_charge'],
  });
}

/** What the customer chooses in the challenge, sent as the frame sends it. */
async function choose(sandbox: StripeSandbox, intent: Stripe.PaymentIntent | Stripe.SetupIntent, outcome: string) {
  const path = `/v1/${intent.object}s/${intent.id}/_3ds`;
  return send(sandbox, 'POST', path, { client_secret: intent.client_secret ?? '', outcome }, browser);
}

async function secureOf(sandbox: StripeSandbox, id: string) {
  const intent = await sdk(sandbox).paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  return (intent.latest_charge as Stripe.Charge).payment_method_details?.card?.three_d_secure;
}

describe('A card that requires authentication', () => {
  test('is held once its holder has passed', async () => {
    const sandbox = await startSandbox();
    const asked = await place(sandbox, '4000000000003220');
    expect(asked).toMatchObject({ status: 'requires_action', latest_charge: null });
    expect(asked.next_action?.type).toBe('use_stripe_sdk');
    const { json } = await choose(sandbox, asked, 'authorize');
    expect(json.status).toBe('requires_capture');
    expect(await secureOf(sandbox, asked.id)).toMatchObject({
      result: 'authenticated',
      authentication_flow: 'challenge',
    });
  });

  test('is let go when its holder fails, and another card may follow', async () => {
    const sandbox = await startSandbox();
    const asked = await place(sandbox, '4000000000003220');
    const { json } = await choose(sandbox, asked, 'fail');
    expect(json).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
    const next = { payment_method: 'pm_card_visa' };
    expect((await sdk(sandbox).paymentIntents.confirm(asked.id, next)).status).toBe('requires_capture');
  });

  test.each([
    ['4000008400001629', 'generic_decline'],
    ['4000008260003178', 'insufficient_funds'],
  ])('may still be declined afterwards: %s', async (number, reason) => {
    const sandbox = await startSandbox();
    const { json } = await choose(sandbox, await place(sandbox, number), 'authorize');
    expect(json).toMatchObject({ status: 'requires_payment_method', last_payment_error: { decline_code: reason } });
  });

  test('takes an answer only with the client secret, and only while asked', async () => {
    const sandbox = await startSandbox();
    const asked = await place(sandbox, '4000000000003220');
    const path = `/v1/payment_intents/${asked.id}/_3ds`;
    expect((await send(sandbox, 'POST', path, { outcome: 'authorize' }, browser)).status).toBe(400);
    await choose(sandbox, asked, 'authorize');
    const { status, json } = await choose(sandbox, asked, 'authorize');
    expect([status, json.error]).toMatchObject([400, { code: 'payment_intent_unexpected_state' }]);
  });
});

describe('A card that need not be authenticated', () => {
  test('goes on without, its network having none', async () => {
    const sandbox = await startSandbox();
    const intent = await place(sandbox, '378282246310005', 'challenge');
    expect([intent.status, (await secureOf(sandbox, intent.id))?.result]).toEqual([
      'requires_capture',
      'not_supported',
    ]);
  });

  test.each(['any', 'challenge'] as const)('is challenged when asked for with %s', async asked => {
    const sandbox = await startSandbox();
    expect((await place(sandbox, '4000000000003055', asked)).status).toBe('requires_action');
    expect((await place(sandbox, '4000008405600003', asked)).status).toBe('requires_action');
  });
});

describe('Without the customer', () => {
  const offSession = { ...cardPayment, confirm: true, off_session: true };

  test('a card that needs its holder is declined, unless it was set up', async () => {
    const sandbox = await startSandbox();
    const stripe = sdk(sandbox);
    const { id: customer } = await stripe.customers.create({});
    const pay = (payment_method: string) => stripe.paymentIntents.create({ ...offSession, customer, payment_method });
    expect((await refusal(pay('pm_card_authenticationRequired'))).code).toBe('authentication_required');
    expect((await refusal(pay('pm_card_authenticationRequiredOnSetup'))).code).toBe('authentication_required');
    expect((await pay('pm_card_authenticationRequiredSetupForOffSession')).status).toBe('succeeded');

    const setup = await stripe.setupIntents.create({
      customer,
      allowed_payment_method_types: ['card'],
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      confirm: true,
    });
    expect(setup.status).toBe('requires_action');
    const { json } = await choose(sandbox, setup, 'authorize');
    expect((await pay(String(json.payment_method))).status).toBe('succeeded');
  });

  test('error_on_requires_action declines instead of asking', async () => {
    const stripe = sdk(await startSandbox());
    const params = { ...cardPayment, confirm: true, error_on_requires_action: true };
    const paying = stripe.paymentIntents.create({ ...params, payment_method: 'pm_card_threeDSecure2Required' });
    expect((await refusal(paying)).code).toBe('authentication_required');
  });
});

describe('The redirect', () => {
  const withReturn = {
    ...cardPayment,
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    return_url: 'http://localhost:3000/done?order=7',
  };

  test.each([
    ['authorize', 'succeeded'],
    ['fail', 'failed'],
  ])('leads to the bank’s page and back: %s', async (outcome, status) => {
    const sandbox = await startSandbox();
    const intent = await sdk(sandbox).paymentIntents.create(withReturn);
    expect(intent.next_action?.type).toBe('redirect_to_url');
    const path = (intent.next_action?.redirect_to_url?.url ?? '').replace(sandbox.url, '');
    const page = await send(sandbox, 'GET', path, '', {});
    expect(page.body).toContain('id="test-source-authorize-3ds"');
    const form = { client_secret: intent.client_secret ?? '', outcome };
    const answer = await send(sandbox, 'POST', `/3ds-redirect/${intent.id}`, form, {});
    const back = new URL(answer.headers.get('location') ?? '');
    expect([back.origin, back.searchParams.get('order')]).toEqual(['http://localhost:3000', '7']);
    expect(back.searchParams.get('payment_intent')).toBe(intent.id);
    expect(back.searchParams.get('payment_intent_client_secret')).toBe(intent.client_secret);
    expect(back.searchParams.get('redirect_status')).toBe(status);
    expect((await send(sandbox, 'GET', path, '', {})).status).toBe(404);
  });

  test('gives nothing away without the client secret', async () => {
    const sandbox = await startSandbox();
    const intent = await sdk(sandbox).paymentIntents.create(withReturn);
    expect((await send(sandbox, 'GET', `/3ds-redirect/${intent.id}?client_secret=x`, '', {})).status).toBe(404);
  });
});
