import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { browser, cardPayment, refusal, sdk, send, startSandbox, typed } from '../../test-sandbox.ts';

const DAY = 24 * 3600;
const held = { ...cardPayment, capture_method: 'manual', payment_method: 'pm_card_visa', confirm: true } as const;
const types = async (stripe: Stripe) =>
  (await stripe.events.list({ limit: 100 })).data.map(event => event.type).reverse();

describe('The flow of the shop', () => {
  test('creates, confirms with a ConfirmationToken, holds for seven days, captures', async () => {
    const sandbox = await startSandbox({ clock: () => 1_800_000_000_000 });
    const stripe = sdk(sandbox);
    const shipping = { 'shipping[name]': 'Ada', 'shipping[address][country]': 'FR' };
    const form = typed('4242424242424242', { return_url: 'http://localhost:3000/done', ...shipping });
    const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', form, browser);
    const preview = await stripe.confirmationTokens.retrieve(String(token.id));
    expect(preview).toMatchObject({ payment_intent: null, use_stripe_sdk: true });
    expect(preview.payment_method_preview?.card).toMatchObject({ last4: '4242', country: 'US', funding: 'credit' });
    expect(preview.payment_method_preview?.card?.fingerprint).toMatch(/^\w{16}$/);

    const { id } = await stripe.paymentIntents.create({
      ...cardPayment,
      capture_method: 'manual',
      metadata: { order: '7' },
    });
    const confirmed = await stripe.paymentIntents.confirm(id, {
      confirmation_token: String(token.id),
      use_stripe_sdk: true,
      expand: ['latest_charge', 'review'],
    });
    expect(confirmed).toMatchObject({ status: 'requires_capture', amount_capturable: 1999, review: null });
    expect(confirmed.shipping?.name).toBe('Ada');
    const charge = confirmed.latest_charge as Stripe.Charge;
    expect(charge).toMatchObject({ captured: false, balance_transaction: null, metadata: { order: '7' } });
    expect(charge.payment_method_details?.card?.capture_before).toBe(1_800_000_000 + 7 * DAY);
    expect((await stripe.confirmationTokens.retrieve(String(token.id))).payment_intent).toBe(id);

    const captured = await stripe.paymentIntents.capture(id);
    expect(captured).toMatchObject({ status: 'succeeded', amount_received: 1999, amount_capturable: 0 });
    expect(await types(stripe)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'charge.captured',
      'payment_intent.succeeded',
    ]);
  });

  test('takes a token once only, and only under the options it was made with', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    const token = async (more = {}) =>
      String(
        (await send(sandbox, 'POST', '/v1/confirmation_tokens', typed('4242424242424242', more), browser)).json.id,
      );
    const used = await token();
    await paymentIntents.create({ ...cardPayment, confirm: true, confirmation_token: used });
    const again = await refusal(paymentIntents.create({ ...cardPayment, confirm: true, confirmation_token: used }));
    expect(again.message).toContain('already been used');
    const dollars = await token({ 'client_context[currency]': 'usd' });
    const other = await refusal(paymentIntents.create({ ...cardPayment, confirm: true, confirmation_token: dollars }));
    expect(other.param).toBe('confirmation_token');
  });

  test('lets a token live twelve hours', async () => {
    let now = Date.now();
    const stripe = sdk(await startSandbox({ clock: () => now }));
    const token = await stripe.testHelpers.confirmationTokens.create({ payment_method: 'pm_card_visa' });
    now += 12 * 3600 * 1000;
    const late = stripe.paymentIntents.create({ ...cardPayment, confirm: true, confirmation_token: token.id });
    expect((await refusal(late)).message).toContain('expired');
  });
});

describe('A confirmation', () => {
  test('under automatic methods needs a return_url, unless none of them redirects', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const params = { amount: 1999, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' };
    expect((await refusal(paymentIntents.create(params))).message).toContain('return_url');
    const never = { enabled: true, allow_redirects: 'never' as const };
    expect((await paymentIntents.create({ ...params, automatic_payment_methods: never })).status).toBe('succeeded');
    expect((await paymentIntents.create({ ...params, return_url: 'http://localhost:3000' })).status).toBe('succeeded');
    expect((await refusal(paymentIntents.create({ ...params, return_url: 'javascript:x' }))).param).toBe('return_url');
  });

  test('without a card, or twice, is refused', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const empty = await paymentIntents.create(cardPayment);
    expect((await refusal(paymentIntents.confirm(empty.id))).code).toBe('payment_intent_unexpected_state');
    const paid = await paymentIntents.create(held);
    const twice = await refusal(paymentIntents.confirm(paid.id, { payment_method: 'pm_card_visa' }));
    expect(twice.payment_intent?.id).toBe(paid.id);
  });

  test('by the browser, with the client secret alone, is possible too', async () => {
    const sandbox = await startSandbox();
    const { id, client_secret } = await sdk(sandbox).paymentIntents.create(cardPayment);
    const form = typed('4242424242424242', { client_secret: client_secret ?? '' });
    const { json } = await send(sandbox, 'POST', `/v1/payment_intents/${id}/confirm`, form, browser);
    expect(json.status).toBe('succeeded');
  });

  test('of the hundredth stolen card never comes: the intent is canceled first', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const { id } = await paymentIntents.create(cardPayment);
    const attempt = () => refusal(paymentIntents.confirm(id, { payment_method: 'pm_card_chargeDeclined' }));
    for (let i = 0; i < 20; i++) expect((await attempt()).statusCode).toBe(402);
    expect((await attempt()).code).toBe('payment_intent_unexpected_state');
    expect(await paymentIntents.retrieve(id)).toMatchObject({ status: 'canceled', cancellation_reason: 'automatic' });
  });

  test('with a card of another customer is refused', async () => {
    const { paymentIntents, paymentMethods, customers } = sdk(await startSandbox());
    const [ada, mallory] = [await customers.create({}), await customers.create({})];
    const card = await paymentMethods.attach('pm_card_visa', { customer: ada.id });
    const params = { ...cardPayment, confirm: true, customer: mallory.id, payment_method: card.id };
    expect((await refusal(paymentIntents.create(params))).param).toBe('payment_method');
  });
});

describe('An update', () => {
  test('changes an amount that is not held yet, and only then', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const { id } = await paymentIntents.create(cardPayment);
    expect((await paymentIntents.update(id, { amount: 2500, metadata: { order: '7' } })).amount).toBe(2500);
    const hold = await paymentIntents.create(held);
    const error = await refusal(paymentIntents.update(hold.id, { amount: 1 }));
    expect(error.code).toBe('payment_intent_unexpected_state');
    expect((await paymentIntents.update(hold.id, { description: 'seven' })).description).toBe('seven');
  });
});
