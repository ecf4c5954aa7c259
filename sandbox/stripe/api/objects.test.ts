import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { cardPayment, refusal, sdk, send, startSandbox } from '../test-sandbox.ts';

const ids = (list: { data: { id: string }[] }) => list.data.map(row => row.id);

describe('A list', () => {
  test('is newest first, pages both ways, and the SDK walks it', async () => {
    const { customers } = sdk(await startSandbox());
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.unshift((await customers.create({ email: 'ada@example.com' })).id);
    const page = await customers.list({ limit: 3 });
    expect([ids(page), page.has_more, page.url]).toEqual([made.slice(0, 3), true, '/v1/customers']);
    expect(ids(await customers.list({ limit: 3, starting_after: made[2] }))).toEqual(made.slice(3, 6));
    const back = await customers.list({ limit: 2, ending_before: made[4] });
    expect([ids(back), back.has_more]).toEqual([made.slice(2, 4), true]);
    const walked: string[] = [];
    for await (const { id } of customers.list({ limit: 2 })) walked.push(id);
    expect(walked).toEqual(made);
  });

  test('takes 1 to 100, and cursors that exist', async () => {
    const { customers } = sdk(await startSandbox());
    expect((await refusal(customers.list({ limit: 101 }))).param).toBe('limit');
    expect((await refusal(customers.list({ limit: 0 }))).param).toBe('limit');
    expect((await refusal(customers.list({ starting_after: 'cus_nobody' }))).code).toBe('resource_missing');
  });

  test('is narrowed by the time of creation', async () => {
    const { customers } = sdk(await startSandbox({ clock: () => 1_800_000_000_000 }));
    await customers.create({});
    const count = async (created: Stripe.RangeQueryParam | number) => (await customers.list({ created })).data.length;
    expect(await count({ gt: 1_800_000_000 })).toBe(0);
    expect(await count({ gte: 1_800_000_000, lt: 1_800_000_001 })).toBe(1);
    expect(await count(1_800_000_000)).toBe(1);
  });
});

describe('An expansion', () => {
  test('puts objects in the place of ids, along dots and through lists', async () => {
    const { paymentIntents, charges } = sdk(await startSandbox());
    const intent = await paymentIntents.create({
      ...cardPayment,
      confirm: true,
      payment_method: 'pm_card_visa',
      expand: ['latest_charge.balance_transaction', 'payment_method'],
    });
    expect(intent).toMatchObject({
      latest_charge: { object: 'charge', balance_transaction: { net: 1999 - 88 } },
      payment_method: { card: { last4: '4242' } },
    });
    const list = await paymentIntents.list({ limit: 1, expand: ['data.latest_charge'] });
    expect(list.data[0]?.latest_charge).toMatchObject({ object: 'charge' });
    const charge = await charges.list({ expand: ['data.refunds'] });
    expect(charge.data[0]?.refunds).toMatchObject({ object: 'list', data: [] });
  });

  test('of a misspelled property is refused before anything is done', async () => {
    const { paymentIntents, charges } = sdk(await startSandbox());
    const params = { ...cardPayment, confirm: true, payment_method: 'pm_card_visa', expand: ['latest_chrage'] };
    expect((await refusal(paymentIntents.create(params))).param).toBe('expand');
    expect((await charges.list()).data).toEqual([]);
  });

  test('of something that is no object is refused', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const intent = await paymentIntents.create(cardPayment);
    const error = await refusal(paymentIntents.retrieve(intent.id, { expand: ['currency'] }));
    expect(error.message).toContain('cannot be expanded (currency)');
  });
});

describe('Metadata', () => {
  test('merges by key; an empty value unsets one key, an empty map all', async () => {
    const { customers } = sdk(await startSandbox());
    const { id } = await customers.create({ metadata: { a: '1', b: '2' } });
    expect((await customers.update(id, { metadata: { a: '', c: '3' } })).metadata).toEqual({ b: '2', c: '3' });
    expect((await customers.update(id, { metadata: '' })).metadata).toEqual({});
  });

  test('has at most 50 keys of 40 characters with 500 each', async () => {
    const { customers } = sdk(await startSandbox());
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, 'x']));
    expect((await refusal(customers.create({ metadata: many }))).param).toBe('metadata');
    expect((await refusal(customers.create({ metadata: { ['k'.repeat(41)]: 'x' } }))).param).toBe('metadata');
    expect((await refusal(customers.create({ metadata: { k: 'x'.repeat(501) } }))).param).toBe('metadata[k]');
  });
});

describe('A form', () => {
  test('keeps long lists, other scripts and every special character', async () => {
    const { customers } = sdk(await startSandbox());
    const locales = Array.from({ length: 30 }, (_, i) => `fr-${i}`);
    const name = 'Zoë & [x]=+% 名';
    const customer = await customers.create({ preferred_locales: locales, name, metadata: { 'k e y': 'v&=' } });
    expect(customer).toMatchObject({ preferred_locales: locales, name, metadata: { 'k e y': 'v&=' } });
  });

  test('reads booleans in any case and lists without numbers', async () => {
    const sandbox = await startSandbox();
    const form = 'amount=500&currency=EUR&confirm=False&allowed_payment_method_types[]=card';
    const { json } = await send(sandbox, 'POST', '/v1/payment_intents', form);
    expect(json).toMatchObject({ currency: 'eur', allowed_payment_method_types: ['card'] });
  });
});
