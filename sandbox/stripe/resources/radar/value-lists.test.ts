import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../../server.ts';
import { browser, cardPayment, refusal, sdk, send, startSandbox, typed } from '../../test-sandbox.ts';

type ItemType = Stripe.Radar.ValueList['item_type'];

async function listWith(stripe: Stripe, item_type: ItemType, value: string, alias = `${item_type}_blocklist`) {
  const { valueLists, valueListItems } = stripe.radar;
  const list = await valueLists.create({ alias, name: 'Of the shop', item_type });
  return { list, item: await valueListItems.create({ value_list: list.id, value }) };
}

const pay = (stripe: Stripe, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({ ...cardPayment, confirm: true, payment_method: 'pm_card_visa', ...more });

async function fromAddress(sandbox: StripeSandbox, ip: string) {
  const headers = { ...browser, 'x-forwarded-for': ip };
  const { json } = await send(sandbox, 'POST', '/v1/confirmation_tokens', typed('4000000000009235'), headers);
  const { paymentIntents } = sdk(sandbox);
  const { id } = await paymentIntents.create(cardPayment);
  return paymentIntents.confirm(id, { confirmation_token: String(json.id), expand: ['review', 'latest_charge'] });
}

describe('Value lists', () => {
  test('are made, found, changed and deleted with what is in them', async () => {
    const stripe = sdk(await startSandbox());
    const { valueLists, valueListItems } = stripe.radar;
    const { list, item } = await listWith(stripe, 'email', 'Mallory@Example.com', 'watched');
    expect(list).toMatchObject({ alias: 'watched', item_type: 'email', list_items: { data: [], has_more: false } });
    expect(item).toMatchObject({ value: 'mallory@example.com', value_list: list.id });
    expect((await valueLists.list({ contains: 'mallory@example.com' })).data).toMatchObject([{ id: list.id }]);
    expect((await valueLists.list({ alias: 'other' })).data).toEqual([]);
    const changed = await valueLists.update(list.id, { name: 'Seen', metadata: { by: 'grace' } });
    expect(changed).toMatchObject({ name: 'Seen', metadata: { by: 'grace' }, list_items: { data: [{ id: item.id }] } });
    expect((await valueListItems.list({ value_list: list.id, value: 'ada@example.com' })).data).toEqual([]);
    expect(await valueListItems.del(item.id)).toMatchObject({ id: item.id, deleted: true });
    expect((await refusal(valueListItems.retrieve(item.id))).statusCode).toBe(404);
    await valueListItems.create({ value_list: list.id, value: 'mallory@example.com' });
    expect(await valueLists.del(list.id)).toMatchObject({ object: 'radar.value_list', deleted: true });
    expect((await refusal(valueLists.retrieve(list.id))).statusCode).toBe(404);
    expect((await refusal(valueListItems.list({ value_list: list.id }))).param).toBe('value_list');
  });

  test('refuse a taken alias, a value twice, an unknown list', async () => {
    const stripe = sdk(await startSandbox());
    const { list } = await listWith(stripe, 'string', 'Word', 'words');
    expect((await refusal(listWith(stripe, 'string', 'x', 'words'))).param).toBe('alias');
    const add = (value_list: string) => refusal(stripe.radar.valueListItems.create({ value_list, value: 'WORD' }));
    expect([(await add(list.id)).param, (await add('rsl_none')).param]).toEqual(['value', 'value_list']);
  });
});

describe('A block list', () => {
  test.each([
    ['email', 'ADA@example.com', { receipt_email: 'ada@EXAMPLE.com' }],
    ['country', 'fr', { payment_method: 'pm_card_fr' }],
  ] as const)('stops who is on it by %s, and nobody else', async (type, value, payer) => {
    const stripe = sdk(await startSandbox());
    await listWith(stripe, type, value);
    const error = await refusal(pay(stripe, payer));
    expect(error).toMatchObject({ code: 'card_declined', decline_code: 'fraudulent' });
    const { outcome } = await stripe.charges.retrieve(error.charge ?? '');
    expect(outcome).toMatchObject({ type: 'blocked', reason: 'rule', network_status: 'not_sent_to_network' });
    expect((await pay(stripe)).status).toBe('succeeded');
  });

  test('stops a card by its fingerprint, also from being saved, until it is taken off', async () => {
    const stripe = sdk(await startSandbox());
    const { latest_charge: charge } = await pay(stripe, { expand: ['latest_charge'] });
    const { fingerprint } = (charge as Stripe.Charge).payment_method_details?.card ?? {};
    const { item } = await listWith(stripe, 'card_fingerprint', fingerprint ?? '');
    expect((await refusal(pay(stripe))).decline_code).toBe('fraudulent');
    const saving = { allowed_payment_method_types: ['card' as const], payment_method: 'pm_card_visa', confirm: true };
    expect((await refusal(stripe.setupIntents.create(saving))).decline_code).toBe('fraudulent');
    expect((await pay(stripe, { payment_method: 'pm_card_mastercard' })).status).toBe('succeeded');
    await stripe.radar.valueListItems.del(item.id);
    expect((await pay(stripe)).status).toBe('succeeded');
  });

  test('stops the address of the browser that sent the card; a review tells that address', async () => {
    const sandbox = await startSandbox();
    await listWith(sdk(sandbox), 'ip_address', '203.0.113.7');
    expect((await refusal(fromAddress(sandbox, '203.0.113.7'))).decline_code).toBe('fraudulent');
    const { review } = await fromAddress(sandbox, '203.0.113.8');
    expect(review).toMatchObject({ open: true, ip_address: '203.0.113.8' });
  });

  test('is only one whose alias says so', async () => {
    const stripe = sdk(await startSandbox());
    await listWith(stripe, 'country', 'US', 'country_watchlist');
    expect((await pay(stripe)).status).toBe('succeeded');
  });

  test('takes up who was refunded as fraud, where the account is set so', async () => {
    const radar = { blockHighest: true, reviewElevated: true, blockRefundedAsFraud: true };
    const stripe = sdk(await startSandbox({ radar }));
    const { id } = await pay(stripe, { receipt_email: 'mallory@example.com' });
    await stripe.refunds.create({ payment_intent: id, reason: 'fraudulent' });
    expect((await refusal(pay(stripe))).decline_code).toBe('fraudulent');
    const other = { payment_method: 'pm_card_mastercard', receipt_email: 'mallory@example.com' };
    expect((await refusal(pay(stripe, other))).decline_code).toBe('fraudulent');
    expect((await pay(stripe, { payment_method: 'pm_card_mastercard' })).status).toBe('succeeded');
  });
});
