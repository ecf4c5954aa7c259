import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { browser, cardPayment, refusal, sdk, send, startSandbox, typed } from '../test-sandbox.ts';
import { CARDS } from './catalog.ts';
import { DECLINED } from './declined.ts';
import { passesLuhn } from './entered.ts';

const hold = { ...cardPayment, confirm: true, capture_method: 'manual' as const, expand: ['latest_charge'] };

/** A held payment with a `pm_card_…`, its charge at hand. */
async function payWith(stripe: Stripe, id: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) {
  const intent = await stripe.paymentIntents.create({ ...hold, payment_method: `pm_card_${id}`, ...more });
  return { intent, charge: intent.latest_charge as Stripe.Charge };
}

const card = (charge: Stripe.Charge) => charge.payment_method_details?.card;

describe('The catalog', () => {
  test('has valid numbers, each once, and ids that name one card', () => {
    expect(CARDS.filter(({ number }) => !passesLuhn(number))).toEqual([]);
    expect(new Set(CARDS.map(({ number }) => number)).size).toBe(CARDS.length);
    const ids = CARDS.flatMap(row => row.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('A card that works', () => {
  test('keeps its fingerprint from payment to payment', async () => {
    const stripe = sdk(await startSandbox());
    const [one, two, other] = [
      await payWith(stripe, 'visa'),
      await payWith(stripe, 'visa'),
      await payWith(stripe, 'fr'),
    ];
    expect(card(one.charge)?.fingerprint).toBe(card(two.charge)?.fingerprint);
    expect(card(one.charge)?.fingerprint).not.toBe(card(other.charge)?.fingerprint);
  });
});

describe('A card that is declined', () => {
  test('tells what to do next, and cannot be attached to a customer unless it fails only when charged', async () => {
    const stripe = sdk(await startSandbox());
    const { id: customer } = await stripe.customers.create({});
    for (const { ids, decline, attachable } of DECLINED) {
      const { payment_intent: tried } = await refusal(payWith(stripe, ids[0] ?? ''));
      const intent = await stripe.paymentIntents.retrieve(tried?.id ?? '', { expand: ['latest_charge'] });
      expect(intent.last_payment_error).toMatchObject({ code: decline?.code, advice_code: decline?.advice_code });
      expect(intent.latest_charge).toMatchObject({ status: 'failed', outcome: { type: 'issuer_declined' } });
      const attaching = stripe.paymentMethods.attach(`pm_card_${ids[0]}`, { customer });
      if (attachable) expect((await attaching).customer).toBe(customer);
      else expect((await refusal(attaching)).code).toBe(decline?.code);
    }
  });

  test('lets the same intent go on with another card', async () => {
    const stripe = sdk(await startSandbox());
    const error = await refusal(payWith(stripe, 'chargeDeclined'));
    const again = { payment_method: 'pm_card_visa' };
    const intent = await stripe.paymentIntents.confirm(error.payment_intent?.id ?? '', again);
    expect(intent).toMatchObject({ status: 'requires_capture', last_payment_error: null });
  });
});

describe('Data that cannot be a card’s', () => {
  const wrong: [string, string, Record<string, string>, string][] = [
    ['a number that fails Luhn', '4242424242424241', {}, 'incorrect_number'],
    [
      'a thirteenth month',
      '4242424242424242',
      { 'payment_method_data[card][exp_month]': '13' },
      'invalid_expiry_month',
    ],
    ['the year 95', '4242424242424242', { 'payment_method_data[card][exp_year]': '95' }, 'invalid_expiry_year'],
    ['a year gone by', '4242424242424242', { 'payment_method_data[card][exp_year]': '2020' }, 'invalid_expiry_year'],
    ['a code of two digits', '4242424242424242', { 'payment_method_data[card][cvc]': '99' }, 'invalid_cvc'],
    ['a real card’s number', '4539578763621486', {}, 'card_declined'],
  ];
  test.each(wrong)('is refused: %s', async (_what, number, more, code) => {
    const sandbox = await startSandbox();
    const { status, json } = await send(sandbox, 'POST', '/v1/confirmation_tokens', typed(number, more), browser);
    expect([status, json.error]).toMatchObject([402, { type: 'card_error', code }]);
    expect(sandbox.world.tables.confirmationTokens.size).toBe(0);
  });
});

describe('Radar', () => {
  test('blocks the highest risk only as the account is set, some cards always', async () => {
    const stripe = sdk(await startSandbox({ radar: { blockHighest: false, reviewElevated: false } }));
    const { charge } = await payWith(stripe, 'riskLevelHighest');
    expect(charge.outcome).toMatchObject({ type: 'authorized', risk_level: 'highest' });
    expect((await refusal(payWith(stripe, 'radarBlock'))).decline_code).toBe('fraudulent');
    const elevated = await payWith(stripe, 'riskLevelElevated');
    expect([elevated.intent.review, elevated.charge.outcome?.risk_level]).toEqual([null, 'elevated']);
  });

  test('queues an elevated card; approving closes the review and captures nothing', async () => {
    const stripe = sdk(await startSandbox());
    const { intent, charge } = await payWith(stripe, 'riskLevelElevated');
    expect(charge.outcome).toMatchObject({ type: 'manual_review', risk_level: 'elevated' });
    expect(charge.review).toBe(intent.review);
    expect((await stripe.reviews.list()).data).toMatchObject([{ id: intent.review, open: true, reason: 'rule' }]);
    const review = await stripe.reviews.approve(String(intent.review));
    expect(review).toMatchObject({ open: false, closed_reason: 'approved', reason: 'approved' });
    expect((await stripe.reviews.list()).data).toEqual([]);
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_capture');
    expect((await refusal(stripe.reviews.approve(review.id))).statusCode).toBe(400);
  });

  test.each([
    ['canceled', 'cancel'],
    ['refunded', 'refund'],
  ])('closes the review as %s when the payment ends so', async (why, how) => {
    const stripe = sdk(await startSandbox());
    const { intent } = await payWith(stripe, 'riskLevelElevated');
    if (how === 'cancel') await stripe.paymentIntents.cancel(intent.id);
    else {
      await stripe.paymentIntents.capture(intent.id);
      await stripe.refunds.create({ payment_intent: intent.id });
    }
    expect(await stripe.reviews.retrieve(String(intent.review))).toMatchObject({ open: false, closed_reason: why });
  });
});

test('Checks of fields that were not sent are skipped, whatever the card', async () => {
  const sandbox = await startSandbox();
  const sent = typed('4000000000000010', { 'payment_method_data[card][cvc]': '' });
  const { json } = await send(sandbox, 'POST', '/v1/confirmation_tokens', sent, browser);
  const params = { ...hold, confirmation_token: String(json.id) };
  const { latest_charge: charge } = await sdk(sandbox).paymentIntents.create(params);
  expect(card(charge as Stripe.Charge)?.checks).toEqual({
    address_line1_check: null,
    address_postal_code_check: null,
    cvc_check: null,
  });
});
