import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { cardPayment, refusal, sdk, startSandbox, steer } from '../../test-sandbox.ts';

/** A payment of 1999 with a card, and its clock. */
async function paid(card: string) {
  let now = Date.now();
  const sandbox = await startSandbox({ clock: () => now });
  const stripe = sdk(sandbox);
  const intent = await stripe.paymentIntents.create({
    ...cardPayment,
    confirm: true,
    payment_method: `pm_card_${card}`,
  });
  const charge = async () => stripe.charges.retrieve(String(intent.latest_charge));
  const refund = (params: Stripe.RefundCreateParams = {}) =>
    stripe.refunds.create({ payment_intent: intent.id, ...params });
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { sandbox, stripe, intent, charge, refund, pass };
}

const told = async (stripe: Stripe) => {
  const types = (await stripe.events.list({ limit: 50 })).data.map(event => event.type).reverse();
  return types.filter(type => type.startsWith('refund.'));
};

describe('A refund that is slow', () => {
  test('is pending, counts as refunded, and succeeds later', async () => {
    const { stripe, refund, charge, pass } = await paid('pendingRefund');
    const { id, ...slow } = await refund();
    expect(slow).toMatchObject({ status: 'pending', pending_reason: 'processing' });
    expect(await charge()).toMatchObject({ refunded: true, amount_refunded: 1999 });
    expect((await stripe.refunds.retrieve(id)).status).toBe('pending');
    pass(60);
    const done = await stripe.refunds.retrieve(id);
    expect([done.status, 'pending_reason' in done]).toEqual(['succeeded', false]);
    expect(await told(stripe)).toEqual(['refund.created', 'refund.updated']);
    const [event] = (await stripe.events.list({ type: 'refund.updated' })).data;
    expect(event?.data.previous_attributes).toMatchObject({ status: 'pending' });
  });

  test('may fail or be canceled instead, and may be tried again then', async () => {
    const { sandbox, stripe, refund, charge, pass } = await paid('pendingRefund');
    const [first, second] = [await refund({ amount: 400 }), await refund({ amount: 500 })];
    const settle = async (id: string, how: string) => (await steer(sandbox, 'POST', `/refunds/${id}/${how}`)).json;
    expect((await refusal(stripe.refunds.cancel(first.id))).statusCode).toBe(400);
    expect(await settle(first.id, 'cancel')).toMatchObject({ status: 'canceled', failure_reason: 'merchant_request' });
    expect(await settle(second.id, 'fail')).toMatchObject({ status: 'failed' });
    expect((await settle(second.id, 'succeed')).error).toMatchObject({ type: 'invalid_request_error' });
    pass(60);
    expect((await stripe.refunds.retrieve(second.id)).status).toBe('failed');
    expect(await charge()).toMatchObject({ refunded: false, amount_refunded: 0 });
    expect((await refund()).amount).toBe(1999);
  });
});

describe('A refund that fails', () => {
  test('seemed to succeed; then the money is on the charge and in the balance again', async () => {
    const { stripe, refund, charge, pass } = await paid('refundFail');
    const { id, status } = await refund({ amount: 700, reason: 'requested_by_customer' });
    expect(status).toBe('succeeded');
    expect((await charge()).amount_refunded).toBe(700);
    pass(60);
    const failed = await stripe.refunds.retrieve(id, { expand: ['failure_balance_transaction'] });
    expect(failed).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: { amount: 700, type: 'refund_failure', source: id },
    });
    expect(await charge()).toMatchObject({ refunded: false, amount_refunded: 0 });
    expect(await told(stripe)).toEqual(['refund.created', 'refund.updated', 'refund.failed']);
  });
});

describe('Outside the shop', () => {
  test('a refund is made, in part, with a reason, up to what is left', async () => {
    const { sandbox, stripe, intent, charge } = await paid('visa');
    const make = (body: object) => steer(sandbox, 'POST', `/payment_intents/${intent.id}/refund`, body);
    expect((await make({ amount: 600, reason: 'duplicate' })).json).toMatchObject({ amount: 600, reason: 'duplicate' });
    expect((await make({ amount: 1400 })).json.error).toMatchObject({ param: 'amount' });
    expect((await make({ reason: 'fraudulent' })).json.amount).toBe(1399);
    expect(await charge()).toMatchObject({ refunded: true, fraud_details: { user_report: 'fraudulent' } });
    const [event] = (await stripe.events.list({ type: 'refund.created', limit: 1 })).data;
    expect(event?.request).toEqual({ id: null, idempotency_key: null });
  });

  test('a hold is captured in part, canceled, expired', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    const held = { ...cardPayment, capture_method: 'manual', payment_method: 'pm_card_visa', confirm: true } as const;
    const act = async (what: string, body = {}) => {
      const { id } = await paymentIntents.create(held);
      await steer(sandbox, 'POST', `/payment_intents/${id}/${what}`, body);
      return paymentIntents.retrieve(id);
    };
    expect(await act('capture', { amount: 1200 })).toMatchObject({ status: 'succeeded', amount_received: 1200 });
    expect(await act('capture')).toMatchObject({ amount_received: 1999 });
    const fraud = { cancellation_reason: 'fraudulent' };
    expect(await act('cancel', fraud)).toMatchObject({ status: 'canceled', ...fraud });
    expect(await act('expire')).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' });
  });
});
