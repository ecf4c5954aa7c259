import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { cardPayment, refusal, sdk, startSandbox } from '../../test-sandbox.ts';

const DAY = 24 * 3600;
const held = { ...cardPayment, capture_method: 'manual', payment_method: 'pm_card_visa', confirm: true } as const;
const types = async (stripe: Stripe) =>
  (await stripe.events.list({ limit: 100 })).data.map(event => event.type).reverse();

describe('A capture', () => {
  test('of a part releases the rest', async () => {
    const { paymentIntents, charges, refunds } = sdk(await startSandbox());
    const { id } = await paymentIntents.create(held);
    const intent = await paymentIntents.capture(id, { amount_to_capture: 1200 });
    expect(intent).toMatchObject({ status: 'succeeded', amount: 1999, amount_received: 1200 });
    const charge = await charges.retrieve(String(intent.latest_charge), { expand: ['balance_transaction'] });
    expect(charge).toMatchObject({
      amount_captured: 1200,
      amount_refunded: 799,
      balance_transaction: { amount: 1200 },
    });
    expect((await refusal(refunds.create({ payment_intent: id, amount: 1201 }))).param).toBe('amount');
    expect((await refunds.create({ payment_intent: id })).amount).toBe(1200);
  });

  test('beyond the hold, of nothing, or twice is refused', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const { id } = await paymentIntents.create(held);
    const capture = (amount_to_capture?: number) => paymentIntents.capture(id, { amount_to_capture });
    expect((await refusal(capture(2000))).code).toBe('amount_too_large');
    expect((await refusal(capture(0))).param).toBe('amount_to_capture');
    await capture();
    expect((await refusal(capture())).code).toBe('payment_intent_unexpected_state');
  });
});

describe('A hold', () => {
  test('canceled is released without a Refund', async () => {
    const stripe = sdk(await startSandbox());
    const { id, latest_charge } = await stripe.paymentIntents.create(held);
    const intent = await stripe.paymentIntents.cancel(id, { cancellation_reason: 'fraudulent' });
    expect(intent).toMatchObject({ status: 'canceled', cancellation_reason: 'fraudulent', amount_capturable: 0 });
    expect(await stripe.charges.retrieve(String(latest_charge))).toMatchObject({ refunded: true, captured: false });
    expect((await stripe.refunds.list()).data).toEqual([]);
    expect((await refusal(stripe.paymentIntents.cancel(id))).code).toBe('payment_intent_unexpected_state');
  });

  test('left alone expires after seven days, and says so', async () => {
    let now = Date.now();
    const stripe = sdk(await startSandbox({ clock: () => now }));
    const { id } = await stripe.paymentIntents.create(held);
    now += (7 * DAY - 1) * 1000;
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe('requires_capture');
    now += 1000;
    const expired = { status: 'canceled', cancellation_reason: 'expired' };
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject(expired);
    expect((await types(stripe)).slice(-2)).toEqual(['charge.expired', 'payment_intent.canceled']);
    expect((await stripe.events.list({ limit: 1 })).data[0]?.request).toEqual({ id: null, idempotency_key: null });
  });
});

describe('Refunds', () => {
  test('go up to what was taken, in parts, and no further', async () => {
    const stripe = sdk(await startSandbox());
    const { id, latest_charge } = await stripe.paymentIntents.create({ ...held, capture_method: 'automatic' });
    const refund = await stripe.refunds.create({ payment_intent: id, amount: 400, reason: 'requested_by_customer' });
    expect(refund).toMatchObject({ status: 'succeeded', charge: latest_charge, amount: 400 });
    expect((await refusal(stripe.refunds.create({ payment_intent: id, amount: 1600 }))).param).toBe('amount');
    await stripe.refunds.create({ charge: String(latest_charge) });
    expect((await refusal(stripe.refunds.create({ payment_intent: id }))).code).toBe('charge_already_refunded');
    const charge = await stripe.charges.retrieve(String(latest_charge), { expand: ['refunds'] });
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 1999 });
    expect(charge.refunds?.data).toHaveLength(2);
    const { data } = await stripe.balanceTransactions.list({ type: 'refund' });
    expect(data.map(row => row.net)).toEqual([-1599, -400]);
  });
});
