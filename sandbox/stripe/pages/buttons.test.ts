import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../actions/actions.ts';
import type { StripeSandbox } from '../server.ts';
import { cardPayment, sdk, send, startSandbox } from '../test-sandbox.ts';

const look = async (sandbox: StripeSandbox, id: string) => (await send(sandbox, 'GET', `/payments/${id}`, '', {})).body;

/** Presses the button of the page whose words these are, its fields as they stand or as given. */
async function press(sandbox: StripeSandbox, id: string, label: string, typed: Record<string, string> = {}) {
  const forms = [
    ...(await look(sandbox, id)).matchAll(/<form class="act" method="post" action="([^"]+)">(.*?)<\/form>/gs),
  ];
  const form = forms.find(([, , inside]) => new RegExp(`<button[^>]*>\\s*${label}\\s*</button>`).test(inside ?? ''));
  if (!form?.[1]) throw new Error(`There is no button "${label}".`);
  const fields = [
    ...(form[2] ?? '').matchAll(/<(?:input|select)\b[^>]*?name="(\w+)"[^>]*?(?:value="([^"]*)")?\s*\/?>/gs),
  ];
  const chosen = (name: string) =>
    new RegExp(`name="${name}">\\s*<option value="([^"]*)"`, 's').exec(form[2] ?? '')?.[1];
  const filled = fields.map(([, name = '', value]) => [name, value ?? chosen(name) ?? '']);
  const answer = await send(
    sandbox,
    'POST',
    form[1],
    { ...Object.fromEntries(filled), ...typed },
    { origin: sandbox.url },
  );
  const back = answer.headers.get('location');
  return { ...answer, page: back ? (await send(sandbox, 'GET', back, '', {})).body : answer.body };
}

async function pay(more: object = {}) {
  const sandbox = await startSandbox();
  const stripe = sdk(sandbox);
  const card = { ...cardPayment, payment_method: 'pm_card_visa', confirm: true, ...more };
  const intent = await stripe.paymentIntents.create(card);
  return { sandbox, stripe, intent, id: intent.id, press: press.bind(null, sandbox, intent.id) };
}

test('The list of payments tells what became of the money', async () => {
  const { sandbox, intent, press } = await pay();
  const state = async () => {
    const list = (await send(sandbox, 'GET', '/', '', {})).body;
    return new RegExp(`badge[^>]*>([^<]*)</span>(?=(?:(?!<tr>).)*${intent.id})`, 's').exec(list)?.[1];
  };
  const seen = [await state()];
  for (const [label, typed] of [['Refund', { amount: '1' }], ['Dispute'], ['Shop wins'], ['Refund']] as const) {
    await press(label, typed);
    seen.push(await state());
  }
  expect(seen).toEqual(['succeeded', 'partially refunded', 'disputed', 'partially refunded', 'refunded']);
});

describe('On a payment’s page', () => {
  test('a hold is captured in part, in its own currency', async () => {
    const { stripe, id, press } = await pay({ capture_method: 'manual', currency: 'jpy' });
    expect((await press('Capture', { amount: '12.50' })).page).toMatch(
      /role="alert"[^<]*>12.50 is not an amount of JPY/,
    );
    expect((await press('Capture', { amount: '1200' })).page).toMatch(/role="status"[^<]*>The payment is captured/);
    expect((await stripe.paymentIntents.retrieve(id)).amount_received).toBe(1200);
  });

  test.each([
    ['Let it expire now', 'expired'],
    ['Cancel payment', null],
  ])('a hold ends: %s', async (label, cancellation_reason) => {
    const { sandbox, stripe, id, press } = await pay({ capture_method: 'manual' });
    await press(label);
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'canceled', cancellation_reason });
    expect(await look(sandbox, id)).not.toContain('<form class="act"');
  });

  test('a refund is made, up to what is left, and comes back', async () => {
    const { stripe, id, press } = await pay();
    const more = await press('Refund', { amount: '20.00' });
    expect([more.status, more.page]).toEqual([400, expect.stringContaining('greater than unrefunded amount')]);
    expect((await press('Refund', { amount: '5,5', reason: 'duplicate' })).page).toContain('Refund of €5.50');
    await press('Refund fails');
    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    expect(refund).toMatchObject({ amount: 550, reason: 'duplicate', status: 'failed' });
  });

  test('a slow refund succeeds or is canceled', async () => {
    const { stripe, press } = await pay({ payment_method: 'pm_card_pendingRefund' });
    await press('Refund', { amount: '1.00' });
    await press('Refund succeeds');
    await press('Refund', { amount: '2.00' });
    await press('Cancel refund');
    expect((await stripe.refunds.list()).data.map(({ status }) => status)).toEqual(['canceled', 'succeeded']);
  });

  test('an inquiry is opened and escalated, lost, appealed and won', async () => {
    const { stripe, press } = await pay();
    const steps = ['Escalate to chargeback', 'Shop loses', 'Open an appeal', 'Shop wins'];
    expect((await press('Dispute', { kind: 'inquiry', reason: 'duplicate' })).page).toContain('Inquiry about €19.99');
    const seen: string[] = [];
    for (const step of steps) {
      await press(step);
      seen.push(String((await stripe.disputes.list()).data[0]?.status));
    }
    expect(seen).toEqual(['needs_response', 'lost', 'appeal_needs_response', 'won']);
  });

  test('disputes of parts are withdrawn, a warning is given, a review is opened and approved', async () => {
    const { stripe, id, press } = await pay();
    expect((await press('Open a review')).page).toContain('A review is open.');
    expect((await press('Approve review')).page).toContain('Closed: approved');
    expect((await press('Warn', { fraud_type: 'misc' })).page).toContain('actionable');
    await press('Dispute', { amount: '9.99' });
    await press('Dispute');
    await press('Withdraw dispute');
    const { data } = await stripe.disputes.list({ payment_intent: id });
    expect(data.map(({ amount, status }) => [amount, status])).toEqual([
      [1000, 'needs_response'],
      [999, 'prevented'],
    ]);
  });

  test('every button has an action and obeys no other site', async () => {
    const { sandbox, intent } = await pay();
    for (const { path } of ACTIONS) {
      const button = `/do${path.replace(':id', intent.id)}`;
      expect((await send(sandbox, 'POST', button, '', { origin: 'http://mallory.example' })).status).toBe(403);
      expect((await send(sandbox, 'POST', button, '', {})).status).toBe(403);
    }
    expect((await sdk(sandbox).paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
    expect((await send(sandbox, 'POST', '/do/disputes/du_none/win', '', { origin: sandbox.url })).status).toBe(404);
  });
});
