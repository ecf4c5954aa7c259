import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { browser, cardPayment, refusal, sdk, send, startSandbox, typed } from '../test-sandbox.ts';

const features = {
  payment_method_redisplay: 'enabled',
  payment_method_save: 'enabled',
  payment_method_save_usage: 'on_session',
  payment_method_remove: 'enabled',
} as const;

/** Ada, with a card that she saved while paying, and the secret her browser got. */
async function adaReturns(sandbox: StripeSandbox) {
  const stripe = sdk(sandbox);
  const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' });
  const saving = { setup_future_usage: 'on_session', 'payment_method_data[allow_redisplay]': 'always' };
  const form = typed('4242424242424242', saving);
  const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', form, browser);
  const confirmation = { confirm: true, confirmation_token: String(token.id) };
  const intent = await stripe.paymentIntents.create({ ...cardPayment, customer, ...confirmation });
  const components = { payment_element: { enabled: true, features } };
  const session = await stripe.customerSessions.create({ customer, components });
  return { stripe, customer, card: String(intent.payment_method), secret: session.client_secret };
}

const session = (sandbox: StripeSandbox, secret: string) =>
  send(sandbox, 'GET', `/v1/elements/sessions?customer_session_client_secret=${secret}`, '', browser);

describe('A saved card', () => {
  test('is shown to its customer’s browser again, and pays through a token', async () => {
    const sandbox = await startSandbox();
    const { stripe, customer, card, secret } = await adaReturns(sandbox);
    const { json } = await session(sandbox, secret);
    expect(json).toMatchObject({ customer: { id: customer, payment_methods: [{ id: card }] }, features });
    expect(JSON.stringify(json)).not.toContain('fingerprint');
    const form = { payment_method: card, customer_session_client_secret: secret };
    const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', form, browser);
    expect(token.payment_method_preview).toMatchObject({ customer });
    const confirmation = { confirm: true, confirmation_token: String(token.id) };
    const intent = await stripe.paymentIntents.create({ ...cardPayment, customer, ...confirmation });
    expect(intent).toMatchObject({ status: 'succeeded', payment_method: card });
  });

  test('comes without its code, unless that is asked for again', async () => {
    const sandbox = await startSandbox();
    const { stripe, customer, card, secret } = await adaReturns(sandbox);
    expect((await stripe.paymentMethods.retrieve(card)).card?.checks?.cvc_check).toBe('pass');
    const cvcCheck = async (more: Record<string, string>) => {
      const form = { payment_method: card, customer_session_client_secret: secret, ...more };
      const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', form, browser);
      const confirmation = { confirm: true, confirmation_token: String(token.id), expand: ['latest_charge'] };
      const intent = await stripe.paymentIntents.create({ ...cardPayment, customer, ...confirmation });
      return (intent.latest_charge as Stripe.Charge).payment_method_details?.card?.checks?.cvc_check;
    };
    expect(await cvcCheck({})).toBeNull();
    expect(await cvcCheck({ 'payment_method_options[card][cvc]': '123' })).toBe('pass');
    expect(await cvcCheck({})).toBeNull();
  });

  test('is removed by its customer’s browser, and by no other', async () => {
    const sandbox = await startSandbox();
    const { stripe, customer, card, secret } = await adaReturns(sandbox);
    const mallory = await adaReturns(sandbox);
    const detach = (customer_session_client_secret: string) =>
      send(sandbox, 'POST', `/v1/payment_methods/${card}/detach`, { customer_session_client_secret }, browser);
    expect((await detach(mallory.secret)).status).toBe(400);
    expect((await detach('')).status).toBe(400);
    expect((await detach(secret)).json.customer).toBeNull();
    expect((await stripe.paymentMethods.list({ customer })).data).toEqual([]);
    const [event] = (await stripe.events.list({ type: 'payment_method.detached' })).data;
    expect(event?.data.previous_attributes).toEqual({ customer });
  });

  test('of somebody else makes no token', async () => {
    const sandbox = await startSandbox();
    const ada = await adaReturns(sandbox);
    const mallory = await adaReturns(sandbox);
    const form = { payment_method: ada.card, customer_session_client_secret: mallory.secret };
    expect((await send(sandbox, 'POST', '/v1/confirmation_tokens', form, browser)).status).toBe(400);
  });

  test('is out of reach when the session has expired, or is none', async () => {
    let now = Date.now();
    const sandbox = await startSandbox({ clock: () => now });
    const { secret } = await adaReturns(sandbox);
    now += 30 * 60 * 1000;
    expect((await session(sandbox, secret)).status).toBe(401);
    expect((await session(sandbox, 'cuss_secret_guess')).status).toBe(401);
    const { json } = await send(sandbox, 'GET', '/v1/elements/sessions', '', browser);
    expect(json).toMatchObject({ customer: null, features: { payment_method_save: 'disabled' } });
  });
});

describe('A card that nobody saved', () => {
  test('pays once; once taken from its customer, never', async () => {
    const { paymentIntents, paymentMethods, customers } = sdk(await startSandbox());
    const pay = (payment_method: string) => paymentIntents.create({ ...cardPayment, confirm: true, payment_method });
    const { payment_method: used } = await pay('pm_card_visa');
    expect((await refusal(pay(String(used)))).message).toContain('may not be used again');
    const { id: customer } = await customers.create({});
    const saved = await paymentMethods.attach('pm_card_visa', { customer });
    expect((await customers.listPaymentMethods(customer)).data).toMatchObject([{ id: saved.id }]);
    await paymentMethods.detach(saved.id);
    expect((await refusal(paymentMethods.attach(saved.id, { customer }))).param).toBe('payment_method');
    expect((await refusal(pay(saved.id))).statusCode).toBe(400);
  });
});

describe('A SetupIntent', () => {
  test('saves a card without a payment, after authentication where the card wants it', async () => {
    const sandbox = await startSandbox();
    const { setupIntents, customers, paymentMethods } = sdk(sandbox);
    const { id: customer } = await customers.create({});
    const setup = await setupIntents.create({ customer, allowed_payment_method_types: ['card'] });
    const form = typed('4000002500003155', { client_secret: setup.client_secret ?? '', use_stripe_sdk: 'true' });
    const asked = await send(sandbox, 'POST', `/v1/setup_intents/${setup.id}/confirm`, form, browser);
    expect(asked.json).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    const answer = { client_secret: setup.client_secret ?? '', outcome: 'authorize' };
    const { json } = await send(sandbox, 'POST', `/v1/setup_intents/${setup.id}/_3ds`, answer, browser);
    expect(json.status).toBe('succeeded');
    expect((await paymentMethods.list({ customer })).data.map(row => row.id)).toEqual([json.payment_method]);
  });

  test('with a declined card says why and waits for another', async () => {
    const { setupIntents } = sdk(await startSandbox());
    const params = { allowed_payment_method_types: ['card' as const], confirm: true };
    const error = await refusal(setupIntents.create({ ...params, payment_method: 'pm_card_chargeDeclinedLostCard' }));
    expect(error).toMatchObject({ code: 'card_declined', decline_code: 'lost_card' });
    const setup = await setupIntents.retrieve(error.setup_intent?.id ?? '');
    expect(setup).toMatchObject({ status: 'requires_payment_method', last_setup_error: { decline_code: 'lost_card' } });
    expect((await setupIntents.cancel(setup.id)).status).toBe('canceled');
  });
});

describe('A customer', () => {
  test('deleted leaves no card attached', async () => {
    const { customers, paymentMethods } = sdk(await startSandbox());
    const { id } = await customers.create({ payment_method: 'pm_card_visa' });
    const [card] = (await paymentMethods.list({ customer: id })).data;
    expect(await customers.del(id)).toMatchObject({ deleted: true });
    expect((await paymentMethods.retrieve(card?.id ?? '')).customer).toBeNull();
    expect((await refusal(customers.retrieve(id))).statusCode).toBe(404);
  });
});
