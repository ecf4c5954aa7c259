import { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import { browser, cardPayment, refusal, SECRET_KEY, sdk, send, startSandbox } from '../test-sandbox.ts';
import { API_VERSION } from '../world.ts';

describe('Every answer', () => {
  test('names its request, its release and the idempotency key it was asked with', async () => {
    const sandbox = await startSandbox();
    const { lastResponse } = await sdk(sandbox).customers.create({ email: 'ada@example.com' });
    expect(lastResponse.requestId).toMatch(/^req_/);
    expect(lastResponse.apiVersion).toBe(API_VERSION);
    expect(lastResponse.headers['idempotency-key']).toBe(lastResponse.idempotencyKey);
  });

  test('is readable JSON with the CORS headers that a frame elsewhere needs', async () => {
    const sandbox = await startSandbox();
    const { body, headers } = await send(sandbox, 'GET', '/v1/customers');
    expect(body).toContain('\n  "object": "list"');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await send(sandbox, 'OPTIONS', '/v1/payment_intents/pi_1');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });

  test('comes to the fetch client of the SDK, too', async () => {
    const sandbox = await startSandbox();
    const stripe = sdk(sandbox, { httpClient: Stripe.createFetchHttpClient() });
    expect((await stripe.customers.list({ limit: 1 })).object).toBe('list');
  });
});

describe('Who asks', () => {
  test('is told by Bearer, by Basic or by the key parameter', async () => {
    const sandbox = await startSandbox();
    const basic = { authorization: `Basic ${btoa(`${SECRET_KEY}:`)}` };
    expect((await send(sandbox, 'GET', '/v1/customers', '', basic)).status).toBe(200);
    expect((await send(sandbox, 'GET', `/v1/customers?key=${SECRET_KEY}`, '', {})).status).toBe(200);
    expect((await send(sandbox, 'GET', '/v1/customers')).status).toBe(200);
  });

  test('must say so, and never with a live key', async () => {
    const sandbox = await startSandbox();
    expect((await send(sandbox, 'GET', '/v1/customers', '', {})).status).toBe(401);
    const live = new Stripe('sk_live_ada', { host: '127.0.0.1', port: sandbox.port, protocol: 'http' });
    expect((await refusal(live.customers.list())).type).toBe('StripeAuthenticationError');
  });

  test('must be the one the sandbox was started for, when it was', async () => {
    const sandbox = await startSandbox({ secretKey: 'sk_test_grace' });
    expect((await refusal(sdk(sandbox).customers.list())).statusCode).toBe(401);
  });

  test('is kept from the merchant’s endpoints with a publishable key', async () => {
    const sandbox = await startSandbox();
    const { status, json } = await send(sandbox, 'GET', '/v1/customers', '', browser);
    expect([status, json.error]).toMatchObject([403, { code: 'secret_key_required' }]);
  });
});

describe('A publishable key', () => {
  test('reads an intent only with its client secret, and only the part meant for browsers', async () => {
    const sandbox = await startSandbox();
    const intent = await sdk(sandbox).paymentIntents.create({ ...cardPayment, metadata: { margin: 'high' } });
    const path = `/v1/payment_intents/${intent.id}`;
    const { json } = await send(sandbox, 'GET', `${path}?client_secret=${intent.client_secret}`, '', browser);
    expect(json).toMatchObject({ id: intent.id, amount: 1999, status: 'requires_payment_method' });
    expect(json).not.toHaveProperty('metadata');
    expect(json).not.toHaveProperty('latest_charge');
    expect((await send(sandbox, 'GET', path, '', browser)).status).toBe(400);
    expect((await send(sandbox, 'GET', `${path}?client_secret=${intent.id}_secret_x`, '', browser)).status).toBe(401);
  });
});

describe('A refusal', () => {
  test('of what does not exist is a 404 with the parameter’s name', async () => {
    const error = await refusal(sdk(await startSandbox()).paymentIntents.retrieve('pi_nowhere'));
    expect(error).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
      code: 'resource_missing',
      param: 'intent',
      message: "No such payment_intent: 'pi_nowhere'",
    });
  });

  test('of an unknown parameter names it, however deep', async () => {
    const sandbox = await startSandbox();
    const { status, json } = await send(sandbox, 'POST', '/v1/customers', 'emial=a&address[town]=b');
    expect(status).toBe(400);
    expect(json.error).toMatchObject({
      code: 'parameter_unknown',
      message: 'Received unknown parameters: emial, address[town]',
    });
  });

  test('of payment_method_types holds from endive on; the release before still takes it', async () => {
    const sandbox = await startSandbox();
    const form = 'amount=500&currency=eur&payment_method_types[]=card';
    expect((await send(sandbox, 'POST', '/v1/payment_intents', form)).json.error).toMatchObject({
      code: 'parameter_unknown',
    });
    const before = { authorization: `Bearer ${SECRET_KEY}`, 'stripe-version': '2026-09-30.dahlia' };
    const { status, json } = await send(sandbox, 'POST', '/v1/payment_intents', form, before);
    expect([status, json.automatic_payment_methods]).toEqual([200, null]);
  });

  test('of a wrong amount says whether it is missing, no integer, or too small', async () => {
    const { paymentIntents } = sdk(await startSandbox());
    const code = async (amount: number | undefined) =>
      (await refusal(paymentIntents.create({ currency: 'eur', amount } as Stripe.PaymentIntentCreateParams))).code;
    expect(await code(undefined)).toBe('parameter_missing');
    expect(await code(10.5)).toBe('parameter_invalid_integer');
    expect(await code(49)).toBe('amount_too_small');
  });

  test('of an address that is none is a 404, of a broken form a 400', async () => {
    const sandbox = await startSandbox();
    expect((await send(sandbox, 'GET', '/v1/nothing')).status).toBe(404);
    expect((await send(sandbox, 'POST', '/v1/customers', 'name=%zz')).status).toBe(400);
  });
});
