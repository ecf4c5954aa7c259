import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { cardPayment, keyed, refusal, sdk, send, startSandbox, steer, webhookReceiver } from '../test-sandbox.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const held = { ...cardPayment, capture_method: 'manual', payment_method: 'pm_card_visa', confirm: true } as const;

const advance = async (sandbox: StripeSandbox, advanceSeconds: number) =>
  (await steer(sandbox, 'POST', '/clock', { advanceSeconds })).json;

describe('Time moved forward', () => {
  test('releases an authorization that was not captured before its end, and tells the shop', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, charges, events } = sdk(sandbox);
    const { id } = await paymentIntents.create(held);
    await advance(sandbox, 7 * DAY - 60);
    expect((await paymentIntents.retrieve(id)).status).toBe('requires_capture');
    await advance(sandbox, 60);
    const expired = await paymentIntents.retrieve(id);
    expect(expired).toMatchObject({ status: 'canceled', cancellation_reason: 'expired', amount_capturable: 0 });
    expect((await refusal(paymentIntents.capture(id))).code).toBe('payment_intent_unexpected_state');
    expect((await charges.list()).data).toMatchObject([{ captured: false, refunded: true }]);
    const told = (await events.list({ types: ['charge.expired', 'payment_intent.canceled'] })).data;
    expect(told.map(event => event.type)).toEqual(['payment_intent.canceled', 'charge.expired']);
  });

  test('ends confirmation tokens after 12 hours', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, testHelpers } = sdk(sandbox);
    const pay = async () => {
      const token = await testHelpers.confirmationTokens.create({ payment_method: 'pm_card_visa' });
      return { ...cardPayment, confirm: true, confirmation_token: token.id };
    };
    const [early, late] = [await pay(), await pay()];
    await advance(sandbox, 12 * HOUR - 60);
    expect((await paymentIntents.create(early)).status).toBe('succeeded');
    await advance(sandbox, 60);
    expect((await refusal(paymentIntents.create(late))).message).toContain('has expired');
  });

  test('ends customer sessions after 30 minutes', async () => {
    const sandbox = await startSandbox();
    const { customers, customerSessions } = sdk(sandbox);
    const components = { payment_element: { enabled: true } };
    const session = await customerSessions.create({ customer: (await customers.create({})).id, components });
    const path = `/v1/elements/sessions?customer_session_client_secret=${session.client_secret}`;
    expect((await send(sandbox, 'GET', path)).status).toBe(200);
    await advance(sandbox, 30 * 60);
    expect((await send(sandbox, 'GET', path)).json).toMatchObject({ error: { code: 'customer_session_expired' } });
  });

  test('frees an idempotency key after a day, never before', async () => {
    const sandbox = await startSandbox();
    const create = () => send(sandbox, 'POST', '/v1/customers', 'name=ada', keyed('k1'));
    const first = await create();
    await advance(sandbox, DAY - 60);
    expect((await create()).json.id).toBe(first.json.id);
    await advance(sandbox, 60);
    expect((await create()).json.id).not.toBe(first.json.id);
    expect(sandbox.world.tables.replays.size).toBe(1);
  });

  test('leaves the signature of a webhook in real time: a shop would refuse another', async () => {
    const { url, until } = await webhookReceiver();
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: ['whsec_ada'] }] });
    const { customers, webhooks } = sdk(sandbox);
    await advance(sandbox, 30 * DAY);
    await customers.create({});
    const [first] = await until(all => all.length === 1);
    const event = webhooks.constructEvent(first?.body ?? '', first?.signature ?? '', 'whsec_ada');
    expect(event.created).toBeGreaterThan(Date.now() / 1000 + 29 * DAY);
  });

  test('outlives a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const stateFile = join(folder, 'state.json');
    const before = await startSandbox({ stateFile });
    await advance(before, DAY);
    await advance(before, HOUR);
    await before.close();
    const after = await startSandbox({ stateFile });
    expect((await steer(after, 'GET', '/clock')).json).toMatchObject({ aheadSeconds: DAY + HOUR });
    expect((await sdk(after).customers.create({})).created).toBeGreaterThan(Date.now() / 1000 + DAY);
  });
});
