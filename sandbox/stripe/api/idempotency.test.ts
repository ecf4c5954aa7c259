import { createServer, request as proxied } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cardPayment, keyed, refusal, sdk, send, startSandbox } from '../test-sandbox.ts';

describe('The same key', () => {
  test('with the same parameters gives the stored answer, byte for byte, and does nothing again', async () => {
    const sandbox = await startSandbox();
    const first = await send(sandbox, 'POST', '/v1/customers', 'name=ada', keyed('k1'));
    const second = await send(sandbox, 'POST', '/v1/customers', 'name=ada', keyed('k1'));
    expect(second.body).toBe(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'));
    expect((await sdk(sandbox).customers.list()).data).toHaveLength(1);
  });

  test('with other parameters, or elsewhere, is refused', async () => {
    const sandbox = await startSandbox();
    const stripe = sdk(sandbox);
    await stripe.customers.create({ name: 'ada' }, { idempotencyKey: 'k1' });
    const other = await refusal(stripe.customers.create({ name: 'grace' }, { idempotencyKey: 'k1' }));
    expect([other.type, other.statusCode]).toEqual(['StripeIdempotencyError', 400]);
    const elsewhere = await refusal(stripe.paymentIntents.create(cardPayment, { idempotencyKey: 'k1' }));
    expect(elsewhere.type).toBe('StripeIdempotencyError');
  });

  test('replays a decline: 402 again, no second charge', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, charges } = sdk(sandbox);
    const params = { ...cardPayment, confirm: true, payment_method: 'pm_card_chargeDeclined' };
    const first = await refusal(paymentIntents.create(params, { idempotencyKey: 'k1' }));
    const second = await refusal(paymentIntents.create(params, { idempotencyKey: 'k1' }));
    expect(second).toMatchObject({ statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' });
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id);
    expect((await charges.list()).data).toHaveLength(1);
  });

  test('is free again after a refused parameter', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    await refusal(paymentIntents.create({ ...cardPayment, amount: 1 }, { idempotencyKey: 'k1' }));
    const intent = await paymentIntents.create(cardPayment, { idempotencyKey: 'k1' });
    expect(intent.status).toBe('requires_payment_method');
  });

  test('is in use while the first request is under way; the SDK’s retry then gets the replay', async () => {
    const sandbox = await startSandbox({ latency: 150 });
    const race = async (maxNetworkRetries: number, key: string) => {
      const stripe = sdk(sandbox, { maxNetworkRetries });
      const create = () => stripe.customers.create({ name: 'ada' }, { idempotencyKey: key });
      return Promise.allSettled([create(), create()]);
    };
    const [, refused] = await race(0, 'k1');
    expect(refused).toMatchObject({ reason: { statusCode: 409, code: 'idempotency_key_in_use' } });
    const [one, two] = await race(3, 'k2');
    expect(one).toMatchObject({ status: 'fulfilled' });
    expect(two).toMatchObject({ status: 'fulfilled' });
    expect((await sdk(sandbox).customers.list()).data).toHaveLength(2);
  });

  test('saves a customer whose first answer was lost on the way', async () => {
    const sandbox = await startSandbox();
    const lossy = await losesFirstAnswer(sandbox.port);
    const customer = await sdk({ port: lossy }).customers.create({ name: 'ada' });
    expect(customer.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await sdk(sandbox).customers.list()).data).toHaveLength(1);
  });

  test('outlives a day by not a second', async () => {
    let now = Date.now();
    const sandbox = await startSandbox({ clock: () => now });
    const create = () => send(sandbox, 'POST', '/v1/customers', 'name=ada', keyed('k1'));
    const first = await create();
    now += 24 * 3600 * 1000;
    expect((await create()).json.id).not.toBe(first.json.id);
  });
});

/** A proxy that lets the first request through and cuts the line before its answer. */
async function losesFirstAnswer(port: number): Promise<number> {
  let first = true;
  const server = createServer((incoming, outgoing) => {
    const lose = first;
    first = false;
    const options = { port, path: incoming.url, method: incoming.method, headers: incoming.headers };
    const onward = proxied(options, answer => {
      if (lose) return answer.resume().on('end', () => incoming.socket.destroy());
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      return answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}
