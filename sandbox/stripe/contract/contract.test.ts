import { describe, expect, test } from 'vitest';
import { CARDS } from '../cards/catalog.ts';
import { browser, cardPayment, refusal, sdk, send, startSandbox, steer, typed } from '../test-sandbox.ts';
import { complaints, produced } from './complaints.fixture.ts';
import { differences } from './sdk-types.ts';

/** One card of each behaviour: where it comes from makes no difference here. */
const CASES = [
  ...new Map(
    CARDS.map(({ number, ids: _ids, brand: _brand, country: _country, funding: _funding, ...does }) => {
      return [JSON.stringify(does), number] as const;
    }),
  ).values(),
];

describe('Every object is what the SDK declares, enums closed', () => {
  test('for every behaviour of a card, paid at once, held, asked for 3-D Secure, challenged and set up', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, setupIntents, customers } = sdk(sandbox);
    const { id: customer } = await customers.create({ email: 'ada@example.com', address: { country: 'FR' } });
    for (const number of CASES) {
      for (const capture of ['manual', 'automatic'] as const) {
        const request = capture === 'manual' ? 'challenge' : 'automatic';
        const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', typed(number), browser);
        const intent = await paymentIntents.create({
          ...cardPayment,
          customer,
          capture_method: capture,
          payment_method_options: { card: { request_three_d_secure: request } },
        });
        await paymentIntents.confirm(intent.id, { confirmation_token: String(token.id) }).catch(() => null);
        await send(sandbox, 'POST', `/v1/payment_intents/${intent.id}/_3ds`, 'outcome=authorize');
      }
      const { json: token } = await send(sandbox, 'POST', '/v1/confirmation_tokens', typed(number), browser);
      const setup = await setupIntents.create({ customer, allowed_payment_method_types: ['card'] });
      await setupIntents.confirm(setup.id, { confirmation_token: String(token.id) }).catch(() => null);
      await send(sandbox, 'POST', `/v1/setup_intents/${setup.id}/_3ds`, 'outcome=authorize');
    }
    expect(complaints(sandbox)).toEqual([]);
    expect(produced(sandbox).length).toBeGreaterThan(CASES.length * 8);
  });

  test('for disputes in every state and warnings', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, disputes } = sdk(sandbox);
    const evidence = {
      uncategorized_text: 'No.',
      appeal: { card: { reason_for_filing: 'It is signed for.' } },
      enhanced_evidence: { visa_compliance: { fee_acknowledged: true } },
    };
    for (const ways of [['win'], ['lose', 'appeal'], ['escalate', 'prevent'], ['appeal']])
      for (const card of CARDS.filter(row => row.dispute ?? row.warned)) {
        const payment_method = `pm_card_${card.ids[0]}`;
        const { id } = await paymentIntents.create({ ...cardPayment, payment_method, confirm: true });
        for (const dispute of (await disputes.list({ payment_intent: id })).data) {
          for (const way of ways) await steer(sandbox, 'POST', `/disputes/${dispute.id}/${way}`);
          await disputes.update(dispute.id, { evidence }).catch(() => null);
          await steer(sandbox, 'POST', `/disputes/${dispute.id}/win`);
        }
      }
    const states = new Set(
      sandbox.world.tables.events.all().map(({ data: { object } }) => 'status' in object && object.status),
    );
    expect([...states]).toEqual(
      expect.arrayContaining(['warning_under_review', 'under_review', 'appeal_under_review']),
    );
    expect(complaints(sandbox)).toEqual([]);
  });

  test('for identity checks that pass, fail and are redacted, and for value lists', async () => {
    const sandbox = await startSandbox();
    const { identity, radar } = sdk(sandbox);
    const options = { document: { require_matching_selfie: true, allowed_types: ['passport' as const] } };
    for (const outcome of ['verified', 'document_expired', 'selfie_face_mismatch']) {
      const { id, url } = await identity.verificationSessions.create({
        type: 'document',
        options,
        return_url: 'http://localhost:3000',
      });
      const form = { outcome, first_name: 'Ada', last_name: 'Lovelace', born: '1985-12-10' };
      await send(sandbox, 'POST', new URL(String(url)).pathname, form, {});
      await identity.verificationSessions.retrieve(id);
      if (outcome === 'verified') await identity.verificationSessions.redact(id);
    }
    const { id } = await radar.valueLists.create({ alias: 'seen', name: 'Seen', item_type: 'email' });
    await radar.valueListItems.create({ value_list: id, value: 'ada@example.com' });
    expect(complaints(sandbox)).toEqual([]);
    expect(differences(await radar.valueLists.retrieve(id))).toEqual([]);
  });

  test('for refunds, captures, cancellations, reviews, sessions, endpoints and expiry', async () => {
    let now = Date.now();
    const sandbox = await startSandbox({ clock: () => now });
    const { paymentIntents, refunds, reviews, customers, customerSessions, ...stripe } = sdk(sandbox);
    const pay = (capture_method: 'manual' | 'automatic', payment_method = 'pm_card_visa') =>
      paymentIntents.create({
        ...cardPayment,
        capture_method,
        payment_method,
        confirm: true,
        payment_details: { order_reference: 'o-1' },
        shipping: { name: 'Ada', address: { line1: '1 Rue', country: 'FR' } },
      });
    await refunds.create({ payment_intent: (await pay('automatic')).id, amount: 5, reason: 'fraudulent' });
    await paymentIntents.capture((await pay('manual')).id, { amount_to_capture: 900 });
    await paymentIntents.cancel((await pay('manual')).id, { cancellation_reason: 'fraudulent' });
    const slow = await pay('automatic', 'pm_card_pendingRefund');
    await refunds.create({ payment_intent: slow.id, amount: 9 });
    const failing = await pay('automatic', 'pm_card_refundFail');
    await refunds.create({ payment_intent: failing.id });
    await reviews.approve(String((await pay('manual', 'pm_card_riskLevelElevated')).review));
    const { id: customer } = await customers.create({});
    const features = { payment_method_redisplay: 'enabled', payment_method_save: 'enabled' } as const;
    await customerSessions.create({ customer, components: { payment_element: { enabled: true, features } } });
    await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/hook', enabled_events: ['charge.refunded'] });
    const refused = await pay('manual', 'pm_card_authenticationRequired');
    await send(sandbox, 'POST', `/v1/payment_intents/${refused.id}/_3ds`, 'outcome=fail');
    now += 8 * 24 * 3600 * 1000;
    await customers.del(customer);
    await refusal(customers.retrieve(customer));
    expect(complaints(sandbox)).toEqual([]);
  });
});

describe('The judge itself', () => {
  test('sees a wrong enum, a missing, an invented and a forbidden field, and looks inside', async () => {
    const sandbox = await startSandbox();
    const intent = await sdk(sandbox).paymentIntents.create(cardPayment);
    const spoilt = (change: object) => differences({ ...intent, ...change });
    const { livemode: _, ...incomplete } = JSON.parse(JSON.stringify(intent));
    expect(differences(intent)).toEqual([]);
    expect(spoilt({ status: 'totally_bogus' })[0]).toContain("'totally_bogus' is none of");
    expect(differences(incomplete)).toEqual(['PaymentIntent.livemode: is missing']);
    expect(spoilt({ invented: 1 })).toEqual(['PaymentIntent.invented: is not declared']);
    expect(spoilt({ currency: null })).toEqual(['PaymentIntent.currency: null is not allowed']);
    expect(spoilt({ amount_details: { tip: { amount: 'x' } } })[0]).toContain('a string is not allowed');
  });
});
