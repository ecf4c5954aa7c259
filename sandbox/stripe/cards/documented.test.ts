import type { Stripe } from 'stripe';
import { beforeAll, expect, test } from 'vitest';
import { complaints } from '../contract/complaints.fixture.ts';
import { createStripeSandbox, type StripeSandbox } from '../server.ts';
import { browser, cardPayment, refusal, sdk, send, steer, typed } from '../test-sandbox.ts';
import { CARDS } from './catalog.ts';
import { DOCUMENTED } from './documented.fixture.ts';

/** One sandbox for the whole table: its rows do not touch each other. */
let sandbox: StripeSandbox;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = await createStripeSandbox({ port: 0 });
  stripe = sdk(sandbox);
  return () => sandbox.close();
});

type Asked = 'any' | 'automatic';

/** Pays with the number as a customer types it, address and all. */
async function byNumber(number: string, asked: Asked): Promise<Stripe.PaymentIntent> {
  const address = 'payment_method_data[billing_details][address]';
  const sent = typed(number, { [`${address}[line1]`]: '1 Rue', [`${address}[postal_code]`]: '75001' });
  const { json } = await send(sandbox, 'POST', '/v1/confirmation_tokens', sent, browser);
  return pay({ confirmation_token: String(json.id) }, asked);
}

const byId = (id: string, asked: Asked) => pay({ payment_method: `pm_card_${id}` }, asked);

const pay = (card: Partial<Stripe.PaymentIntentCreateParams>, asked: Asked) =>
  stripe.paymentIntents.create({
    ...cardPayment,
    ...card,
    confirm: true,
    payment_method_options: { card: { request_three_d_secure: asked } },
    expand: ['latest_charge.balance_transaction'],
  });

const chargeOf = (intent: Stripe.PaymentIntent) => intent.latest_charge as Stripe.Charge;
const cardOf = (intent: Stripe.PaymentIntent) => chargeOf(intent).payment_method_details?.card;

async function afterChallenge({ id, client_secret }: Stripe.PaymentIntent) {
  const form = { client_secret: client_secret ?? '', outcome: 'authorize' };
  return (await send(sandbox, 'POST', `/v1/payment_intents/${id}/_3ds`, form, browser)).json;
}

type Pay = (asked?: Asked) => Promise<Stripe.PaymentIntent>;

/** What each word of the table means, tried. */
const TRY: Record<string, (pay: Pay, how: string[]) => Promise<void>> = {
  ok: async (pay, [brand, country, funding]) => {
    const intent = await pay();
    expect([intent.status, cardOf(intent)]).toMatchObject(['succeeded', { brand, country, funding }]);
    expect(chargeOf(intent).outcome).toMatchObject({ type: 'authorized', risk_level: 'normal' });
  },
  declined: async (pay, [code, reason]) => {
    const error = await refusal(pay());
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code: reason });
    expect(error.payment_intent).toMatchObject({ status: 'requires_payment_method', payment_method: null });
  },
  blocked: async pay => {
    const { outcome } = await stripe.charges.retrieve((await refusal(pay())).charge ?? '');
    expect(outcome).toMatchObject({ type: 'blocked', network_status: 'not_sent_to_network', risk_level: 'highest' });
  },
  elevated: async pay => {
    const intent = await pay();
    expect(intent.review).toMatch(/^prv_/);
    expect(chargeOf(intent).outcome).toMatchObject({ type: 'manual_review', risk_level: 'elevated' });
  },
  check: async (pay, results) => {
    const checks = cardOf(await pay())?.checks;
    expect(checks).toMatchObject(Object.fromEntries(results.map(result => result.split('='))));
  },
  challenged: async (pay, [end]) => {
    const asked = await pay();
    expect(asked).toMatchObject({ status: 'requires_action', latest_charge: null });
    const { status } = await afterChallenge(asked);
    expect(status).toBe(end === 'declined' ? 'requires_payment_method' : 'succeeded');
  },
  optional: async (pay, [result]) => {
    expect(cardOf(await pay('automatic'))?.three_d_secure).toBeNull();
    const asked = await pay('any');
    if (result === 'challenge') expect(asked.status).toBe('requires_action');
    else expect(cardOf(asked)?.three_d_secure?.result).toBe(result);
  },
  frictionless: async pay => {
    const secure = cardOf(await pay())?.three_d_secure;
    expect(secure).toMatchObject({ result: 'authenticated', authentication_flow: 'frictionless' });
  },
  disputed: async (pay, [times, status, reason, case_type]) => {
    const { id } = await pay();
    const { data } = await stripe.disputes.list({ payment_intent: id });
    expect(data).toHaveLength(Number(times));
    for (const dispute of data)
      expect(dispute).toMatchObject({ status, reason, payment_method_details: { card: { case_type } } });
    expect(data.reduce((sum, { amount }) => sum + amount, 0)).toBe(cardPayment.amount);
  },
  warned: async pay => {
    const { id } = await pay();
    expect((await stripe.radar.earlyFraudWarnings.list({ payment_intent: id })).data).toHaveLength(1);
  },
  refund: async (pay, [first, then]) => {
    const refund = await stripe.refunds.create({ payment_intent: (await pay()).id });
    await steer(sandbox, 'POST', '/clock', { advanceSeconds: 60 });
    expect([refund.status, (await stripe.refunds.retrieve(refund.id)).status]).toEqual([first, then]);
  },
  available: async pay => {
    expect(chargeOf(await pay()).balance_transaction).toMatchObject({ status: 'available' });
  },
};

const rows = DOCUMENTED.map(row => ({ ...row, says: [row.does, ...row.how].join(' ') }));

test.each(rows)('$number, pm_card_$id: $says', async ({ number, id, does, how }) => {
  const attempt = TRY[does];
  if (!attempt) throw new Error(`The table says "${does}", which means nothing.`);
  await attempt((asked = 'automatic') => byNumber(number, asked), how);
  if (id !== '-') await attempt((asked = 'automatic') => byId(id, asked), how);
});

test('No card of the catalog is undocumented', () => {
  const documented = new Set(DOCUMENTED.map(({ number }) => number));
  expect(CARDS.filter(({ number }) => !documented.has(number))).toEqual([]);
});

test('Everything that came of it is what the SDK declares', () => {
  expect(complaints(sandbox)).toEqual([]);
});
