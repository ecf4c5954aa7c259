import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { cardPayment, refusal, sdk, send, startSandbox, steer } from '../test-sandbox.ts';
import type { FaultKind } from './fault.ts';

const CREATE = 'POST /v1/customers';

const fault = (sandbox: StripeSandbox, kind: FaultKind, more: object = {}) =>
  steer(sandbox, 'POST', '/faults', { match: CREATE, kind, ...more });

/** One customer under a key. The SDK repeats a request once by itself when its connection was reset. */
const create = (sandbox: StripeSandbox, config: Parameters<typeof sdk>[1] = {}) =>
  sdk(sandbox, config).customers.create({ name: 'ada' }, { idempotencyKey: 'k1' });

const customers = async (sandbox: StripeSandbox) => (await sdk(sandbox).customers.list()).data.length;

describe('A fault on demand', () => {
  test.each([
    { kind: 'timeout_before', times: 2, error: 'StripeConnectionError', effects: 0 },
    { kind: 'timeout_after', times: 2, error: 'StripeConnectionError', effects: 1 },
    { kind: 'reset_before', times: 2, error: 'StripeConnectionError', effects: 0 },
    { kind: 'reset_after', times: 2, error: 'StripeConnectionError', effects: 1 },
    { kind: 'answer_lost', times: 1, error: 'StripeConnectionError', effects: 1 },
    { kind: '500_before', times: 1, error: 'StripeAPIError', effects: 0 },
    { kind: '429', times: 1, error: 'StripeRateLimitError', effects: 0 },
    { kind: '401', times: 1, error: 'StripeAuthenticationError', effects: 0 },
  ] as const)('$kind: the caller sees $error, $effects happened, and a retry under the key makes it one', async row => {
    const sandbox = await startSandbox();
    await fault(sandbox, row.kind, { times: row.times, milliseconds: 10 });
    expect((await refusal(create(sandbox))).type).toBe(row.error);
    expect(await customers(sandbox)).toBe(row.effects);
    const made = await create(sandbox);
    expect(made.lastResponse.headers['idempotent-replayed']).toBe(row.effects === 1 ? 'true' : undefined);
    expect(await customers(sandbox)).toBe(1);
  });

  test('500_after: the effect is there, and the key gives the 500 for ever', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, '500_after');
    for (const replayed of [undefined, 'true']) {
      const error = await refusal(create(sandbox));
      expect(error).toMatchObject({ statusCode: 500, type: 'StripeAPIError' });
      expect(error.headers?.['idempotent-replayed']).toBe(replayed);
    }
    expect(await customers(sandbox)).toBe(1);
  });

  test('500_after hides a decline, but tells of a refused parameter', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, '500_after', { match: 'POST /v1/payment_intents', times: 2 });
    const { paymentIntents, charges } = sdk(sandbox);
    const declined = { ...cardPayment, confirm: true, payment_method: 'pm_card_chargeDeclined' };
    expect((await refusal(paymentIntents.create(declined))).statusCode).toBe(500);
    expect((await charges.list()).data).toHaveLength(1);
    expect((await refusal(paymentIntents.create({ ...cardPayment, amount: 1 }))).statusCode).toBe(400);
  });

  test('slow: the key is in use until the answer comes, and then replays it', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, 'slow', { milliseconds: 150 });
    const patient = create(sandbox);
    await expect.poll(() => left(sandbox)).toBe(0);
    expect(await refusal(create(sandbox))).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    const { id } = await patient;
    expect((await create(sandbox)).id).toBe(id);
  });

  test('a time-out lasts until the caller gives up', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, 'timeout_after');
    const error = await refusal(create(sandbox, { timeout: 500 }));
    expect([error.type, error.message]).toEqual(['StripeConnectionError', expect.stringContaining('aborted')]);
    expect((await create(sandbox)).object).toBe('customer');
    expect(await customers(sandbox)).toBe(1);
  });

  test('strikes so often, the endpoint and the keys that it names, and nothing else', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    const intent = await paymentIntents.create({ ...cardPayment, payment_method: 'pm_card_visa' });
    await fault(sandbox, '500_before', { match: 'POST /v1/payment_intents/:id/confirm', key: 'order:1:', times: 2 });
    const confirm = (idempotencyKey: string) => paymentIntents.confirm(intent.id, {}, { idempotencyKey });
    await refusal(confirm('order:1:a'));
    expect((await paymentIntents.retrieve(intent.id)).status).toBe('requires_confirmation');
    expect((await paymentIntents.update(intent.id, { description: 'a print' })).description).toBe('a print');
    await refusal(confirm('order:1:b'));
    expect(await left(sandbox)).toBe(0);
    expect((await confirm('order:1:c')).status).toBe('succeeded');
  });

  test('may name one object, or everything, and the older one strikes first', async () => {
    const sandbox = await startSandbox();
    const { customers } = sdk(sandbox);
    const ada = await customers.create({ name: 'ada' });
    await fault(sandbox, '429', { match: `GET /v1/customers/${ada.id}` });
    await fault(sandbox, '500_before', { match: '*' });
    expect((await refusal(customers.retrieve(ada.id))).statusCode).toBe(429);
    expect((await refusal(customers.retrieve(ada.id))).statusCode).toBe(500);
    expect((await customers.retrieve(ada.id)).id).toBe(ada.id);
  });

  test('is written in the log of requests', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, 'timeout_after', { milliseconds: 1 });
    await expect(send(sandbox, 'POST', '/v1/customers', 'name=ada')).rejects.toThrow('fetch failed');
    expect(sandbox.world.tables.requests.all().at(-1)).toMatchObject({ status: 200, fault: 'timeout_after' });
  });

  test('holds up no closing', async () => {
    const sandbox = await startSandbox();
    await fault(sandbox, 'timeout_before');
    const hanging = send(sandbox, 'POST', '/v1/customers', 'name=ada');
    await Promise.all([
      expect(hanging).rejects.toThrow(),
      expect
        .poll(() => left(sandbox))
        .toBe(0)
        .then(sandbox.close),
    ]);
  });
});

async function left(sandbox: StripeSandbox): Promise<unknown> {
  const { json } = await steer(sandbox, 'GET', '/faults');
  return (json.data as { left: number }[])[0]?.left;
}
