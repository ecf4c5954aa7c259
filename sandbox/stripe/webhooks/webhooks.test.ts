import { describe, expect, test } from 'vitest';
import { cardPayment, refusal, sdk, startSandbox, webhookReceiver } from '../test-sandbox.ts';
import { sign } from './sign.ts';

const secret = 'whsec_ada';
const event = (body: string): { id: string; type: string } => JSON.parse(body);

describe('A webhook', () => {
  test('is signed so that the SDK accepts it, under every secret while one rolls', async () => {
    const { url, until } = await webhookReceiver();
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: [secret, 'whsec_old'] }] });
    const { webhooks, customers } = sdk(sandbox);
    const { id } = await customers.create({ email: 'ada@example.com' });
    const [first] = await until(all => all.length === 1);
    for (const one of [secret, 'whsec_old']) {
      const read = webhooks.constructEvent(first?.body ?? '', first?.signature ?? '', one);
      expect(read).toMatchObject({ type: 'customer.created', data: { object: { id } }, pending_webhooks: 1 });
    }
    expect(() => webhooks.constructEvent(first?.body ?? '', first?.signature ?? '', 'whsec_other')).toThrow();
    expect(() => webhooks.constructEvent(`${first?.body} `, first?.signature ?? '', secret)).toThrow();
  });

  test('that is too old is refused by the SDK', async () => {
    const { webhooks } = sdk(await startSandbox());
    const old = sign('{}', [secret], Math.floor(Date.now() / 1000) - 301);
    expect(() => webhooks.constructEvent('{}', old, secret)).toThrow('tolerance');
  });

  test('is tried again after a fault, a refusal and a redirect, signed anew each time', async () => {
    const { url, until } = await webhookReceiver([500, 400, 302]);
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: [secret] }], retrySchedule: [1, 1, 1100] });
    const stripe = sdk(sandbox);
    await stripe.customers.create({});
    const all = await until(received => received.length === 4);
    expect(new Set(all.map(({ body }) => event(body).id)).size).toBe(1);
    expect(new Set(all.map(({ signature }) => signature)).size).toBeGreaterThan(1);
    await expect.poll(async () => (await stripe.events.list({ delivery_success: true })).data.length).toBe(1);
    expect((await stripe.events.list()).data[0]?.pending_webhooks).toBe(0);
    const [delivery] = sandbox.world.tables.deliveries.all();
    expect(delivery?.attempts.map(attempt => attempt.status)).toEqual([500, 400, 302, 200]);
  });

  test('is given up at the end of the schedule, and the event is listed as not delivered', async () => {
    const { url, until } = await webhookReceiver([500, 500, 500, 500]);
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: [secret] }], retrySchedule: [1, 1, 1] });
    const stripe = sdk(sandbox);
    await stripe.customers.create({});
    await until(all => all.length === 4);
    const [delivery] = sandbox.world.tables.deliveries.all();
    await expect.poll(() => delivery?.attempts.length).toBe(4);
    expect(delivery).toMatchObject({ delivered: false, nextAt: null });
    expect((await stripe.events.list({ delivery_success: false })).data).toMatchObject([{ pending_webhooks: 1 }]);
    expect((await stripe.events.list({ delivery_success: true })).data).toEqual([]);
  });

  test('goes only to endpoints that listen to its type', async () => {
    const { url, until } = await webhookReceiver();
    const stripe = sdk(await startSandbox());
    const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: ['charge.failed'] });
    expect(endpoint.secret).toMatch(/^whsec_/);
    expect(await stripe.webhookEndpoints.retrieve(endpoint.id)).not.toHaveProperty('secret');
    const params = { ...cardPayment, confirm: true, payment_method: 'pm_card_chargeDeclined' };
    await refusal(stripe.paymentIntents.create(params));
    const [only] = await until(all => all.length === 1);
    const read = stripe.webhooks.constructEvent(only?.body ?? '', only?.signature ?? '', endpoint.secret ?? '');
    expect(read.type).toBe('charge.failed');
    await stripe.webhookEndpoints.del(endpoint.id);
    expect((await stripe.webhookEndpoints.list()).data).toEqual([]);
  });

  test('tells what changed', async () => {
    const stripe = sdk(await startSandbox());
    const { id } = await stripe.customers.create({ email: 'ada@example.com', name: 'Ada' });
    await stripe.customers.update(id, { email: 'countess@example.com' });
    const [updated] = (await stripe.events.list({ type: 'customer.updated' })).data;
    expect(updated?.data.previous_attributes).toEqual({ email: 'ada@example.com' });
  });

  test('names the request that caused it', async () => {
    const stripe = sdk(await startSandbox());
    const { lastResponse } = await stripe.customers.create({}, { idempotencyKey: 'k1' });
    const [created] = (await stripe.events.list({ types: ['customer.created'] })).data;
    expect(created?.request).toEqual({ id: lastResponse.requestId, idempotency_key: 'k1' });
  });
});
