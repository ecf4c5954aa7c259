import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { cardPayment, refusal, sdk, startSandbox, steer, webhookReceiver } from '../../test-sandbox.ts';

const DAY = 24 * 3600;

async function pay(stripe: Stripe, card: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) {
  const payment_method = `pm_card_${card}`;
  return stripe.paymentIntents.create({ ...cardPayment, confirm: true, payment_method, ...more });
}

/** A payment with a card that is disputed, and its dispute. */
async function disputed(card = 'createDispute') {
  let now = Date.now();
  const sandbox = await startSandbox({ clock: () => now });
  const stripe = sdk(sandbox);
  const intent = await pay(stripe, card);
  const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
  if (!dispute) throw new Error('no dispute came');
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { sandbox, stripe, intent, dispute, pass };
}

const moved = ({ balance_transactions: rows }: Stripe.Dispute) => rows.map(({ amount, fee }) => [amount, fee]);
const told = async (stripe: Stripe) =>
  (await stripe.events.list({ type: 'charge.dispute.*', limit: 50 })).data.map(event => event.type.slice(15)).reverse();

describe('A chargeback', () => {
  test('comes after the answer to the payment, takes the money and the fee, and marks the charge', async () => {
    const { stripe, intent, dispute } = await disputed();
    expect(dispute).toMatchObject({
      amount: 1999,
      charge: intent.latest_charge,
      reason: 'fraudulent',
      status: 'needs_response',
      is_charge_refundable: false,
      payment_method_details: { card: { case_type: 'chargeback', network_reason_code: '10.4' } },
    });
    expect(moved(dispute)).toEqual([[-1999, 1500]]);
    expect((await stripe.charges.retrieve(String(intent.latest_charge))).disputed).toBe(true);
    expect(await told(stripe)).toEqual(['created', 'funds_withdrawn']);
  });

  test('waits for the capture of a held payment', async () => {
    const stripe = sdk(await startSandbox());
    const { id } = await pay(stripe, 'createDispute', { capture_method: 'manual' });
    expect((await stripe.disputes.list()).data).toEqual([]);
    await stripe.paymentIntents.capture(id, { amount_to_capture: 1200 });
    expect((await stripe.disputes.list()).data).toMatchObject([{ amount: 1200 }]);
  });

  test('does not come where 3-D Secure moved the liability', async () => {
    const stripe = sdk(await startSandbox());
    const asked = { payment_method_options: { card: { request_three_d_secure: 'any' as const } } };
    expect((await pay(stripe, 'createDispute', asked)).status).toBe('succeeded');
    expect((await stripe.disputes.list()).data).toEqual([]);
  });

  test.each([
    [
      'winning_evidence',
      'won',
      [
        [-1999, 1500],
        [1999, 0],
      ],
      ['updated', 'closed', 'funds_reinstated'],
    ],
    ['losing_evidence', 'lost', [[-1999, 1500]], ['updated', 'closed']],
    ['It was delivered.', 'under_review', [[-1999, 1500]], ['updated']],
  ])('answered with %s is %s', async (uncategorized_text, status, money, events) => {
    const { stripe, dispute } = await disputed();
    const sent = await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text } });
    expect(sent).toMatchObject({
      status: 'under_review',
      evidence_details: { submission_count: 1, has_evidence: true },
    });
    const after = await stripe.disputes.retrieve(dispute.id);
    expect([after.status, moved(after)]).toEqual([status, money]);
    expect(await told(stripe)).toEqual(['created', 'funds_withdrawn', ...events]);
    expect((await refusal(stripe.disputes.update(dispute.id, { evidence: {}, submit: true }))).statusCode).toBe(400);
  });

  test('keeps staged evidence until it is submitted', async () => {
    const { stripe, dispute } = await disputed();
    const evidence = { product_description: 'A print', customer_name: 'Ada' };
    const staged = await stripe.disputes.update(dispute.id, { evidence, submit: false, metadata: { order: '7' } });
    expect(staged).toMatchObject({ status: 'needs_response', evidence, metadata: { order: '7' } });
    expect(staged.evidence_details).toMatchObject({ has_evidence: true, submission_count: 0 });
    const emptied = await stripe.disputes.update(dispute.id, { evidence: { customer_name: '' }, submit: false });
    expect(emptied.evidence).toMatchObject({ customer_name: null, product_description: 'A print' });
    expect((await stripe.disputes.update(dispute.id, { submit: true })).status).toBe('under_review');
  });

  test('is lost when it is closed, and when nobody answers in time', async () => {
    const { stripe, dispute } = await disputed();
    expect((await stripe.disputes.close(dispute.id)).status).toBe('lost');
    expect((await refusal(stripe.disputes.close(dispute.id))).statusCode).toBe(400);
    const other = await disputed();
    other.pass(14 * DAY);
    const after = await other.stripe.disputes.retrieve(other.dispute.id);
    expect(after).toMatchObject({ status: 'lost', evidence_details: { past_due: true }, is_charge_refundable: false });
  });

  test('of a payment that was paid back in part is about the rest, and overtakes refunds on their way', async () => {
    const sandbox = await startSandbox();
    const stripe = sdk(sandbox);
    const { id, latest_charge: charge } = await pay(stripe, 'pendingRefund');
    const pending = await stripe.refunds.create({ payment_intent: id, amount: 300 });
    await steer(sandbox, 'POST', `/charges/${charge}/dispute`, { reason: 'product_not_received' });
    expect((await stripe.disputes.list()).data).toMatchObject([{ amount: 1999, reason: 'product_not_received' }]);
    expect(await stripe.refunds.retrieve(pending.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'charge_for_pending_refund_disputed',
    });
    const refused = await refusal(stripe.refunds.create({ payment_intent: id }));
    expect(refused).toMatchObject({ code: 'charge_disputed', message: expect.stringContaining('charged back') });
  });
});

test('A chargeback comes by itself: nobody has to ask', async () => {
  const { url, until } = await webhookReceiver();
  const sandbox = await startSandbox({ webhooks: [{ url, secrets: ['whsec_ada'] }] });
  await pay(sdk(sandbox), 'createDispute');
  await until(all => all.some(({ body }) => body.includes('"charge.dispute.funds_withdrawn"')));
});

describe('An inquiry', () => {
  test('moves no money and leaves the charge refundable; a full refund ends it', async () => {
    const { stripe, intent, dispute } = await disputed('createDisputeInquiry');
    expect(dispute).toMatchObject({ status: 'warning_needs_response', is_charge_refundable: true });
    expect(moved(dispute)).toEqual([]);
    await stripe.refunds.create({ payment_intent: intent.id });
    expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('warning_closed');
    expect(await told(stripe)).toEqual(['created', 'closed']);
  });

  test('becomes a chargeback about what is left, by evidence that escalates', async () => {
    const { stripe, intent, dispute } = await disputed('createDisputeInquiry');
    await stripe.refunds.create({ payment_intent: intent.id, amount: 500 });
    const evidence = { uncategorized_text: 'escalate_inquiry_evidence' };
    expect((await stripe.disputes.update(dispute.id, { evidence })).status).toBe('warning_under_review');
    const after = await stripe.disputes.retrieve(dispute.id);
    expect(after).toMatchObject({ status: 'needs_response', is_charge_refundable: false, amount: 1499 });
    expect(moved(after)).toEqual([[-1499, 1500]]);
    expect((await refusal(stripe.refunds.create({ payment_intent: intent.id }))).code).toBe('charge_disputed');
  });
});

describe('By the control API', () => {
  test('every way a dispute may go', async () => {
    const { sandbox, stripe, intent, dispute } = await disputed('createDisputeInquiry');
    const go = async (verb: string) => (await steer(sandbox, 'POST', `/disputes/${dispute.id}/${verb}`)).json;
    expect((await go('appeal')).error).toBeDefined();
    expect((await go('escalate')).status).toBe('needs_response');
    expect((await go('lose')).status).toBe('lost');
    expect((await go('win')).error).toMatchObject({ type: 'invalid_request_error' });
    expect((await go('appeal')).status).toBe('appeal_needs_response');
    const evidence = { appeal: { card: { reason_for_filing: 'winning_evidence' } } };
    expect((await stripe.disputes.update(dispute.id, { evidence })).status).toBe('appeal_under_review');
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: 'won', is_charge_refundable: true });
    expect(moved(await stripe.disputes.retrieve(dispute.id))).toEqual([
      [-1999, 1500],
      [1999, 0],
    ]);
    expect((await stripe.refunds.create({ payment_intent: intent.id, amount: 5 })).status).toBe('succeeded');
  });

  test('a part of a payment, by its PaymentIntent, withdrawn again', async () => {
    const sandbox = await startSandbox();
    const stripe = sdk(sandbox);
    const { id } = await pay(stripe, 'visa');
    const open = (body: object) => steer(sandbox, 'POST', `/charges/${id}/dispute`, body);
    const { json } = await open({ kind: 'chargeback', reason: 'duplicate', amount: 500 });
    expect(json).toMatchObject({ amount: 500, network_reason_code: '12.6.1' });
    expect((await open({})).json.amount).toBe(1499);
    expect((await open({})).status).toBe(400);
    const { json: gone } = await steer(sandbox, 'POST', `/disputes/${json.id}/prevent`);
    expect(gone).toMatchObject({ status: 'prevented', is_charge_refundable: true });
    expect(moved(await stripe.disputes.retrieve(String(json.id)))).toEqual([
      [-500, 1500],
      [500, 0],
    ]);
  });
});
