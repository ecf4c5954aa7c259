import { describe, expect, test } from 'vitest';
import { browser, cardPayment, SECRET_KEY, sdk, send, startSandbox, steer } from '../test-sandbox.ts';
import type { LedgerLine } from './ledger.ts';

describe('The control API', () => {
  test('obeys the secret key alone, by this machine’s own name', async () => {
    const sandbox = await startSandbox();
    expect((await send(sandbox, 'GET', '/_sandbox/faults', '', {})).status).toBe(401);
    expect((await send(sandbox, 'GET', '/_sandbox/faults', '', browser)).status).toBe(403);
    const headers = { authorization: `Bearer ${SECRET_KEY}`, host: 'mallory.example' };
    expect((await sandbox.app.request('http://mallory.example/_sandbox/clock', { headers })).status).toBe(403);
    expect((await steer(sandbox, 'GET', '/clock')).status).toBe(200);
  });

  test('lists faults and ends one or all', async () => {
    const sandbox = await startSandbox();
    const { json: first } = await steer(sandbox, 'POST', '/faults', { kind: '429', times: 3 });
    expect(first).toMatchObject({ object: 'fault', match: '*', key: null, kind: '429', times: 3, left: 3 });
    await send(sandbox, 'POST', '/_sandbox/faults', { kind: 'slow', milliseconds: '20' });
    expect((await steer(sandbox, 'GET', '/faults')).json).toMatchObject({ data: [{ kind: 'slow' }, { id: first.id }] });
    expect((await steer(sandbox, 'DELETE', `/faults/${first.id}`)).json).toMatchObject({ id: first.id });
    expect((await steer(sandbox, 'DELETE', `/faults/${first.id}`)).status).toBe(404);
    expect((await steer(sandbox, 'DELETE', '/faults')).json.data).toEqual([]);
  });

  test.each([
    { path: '/faults', body: { kind: 'flood' } },
    { path: '/faults', body: { match: '*' } },
    { path: '/faults', body: { kind: '429', times: 0 } },
    { path: '/faults', body: { kind: '429', match: 'POST /v1/pament_intents' } },
    { path: '/faults', body: { kind: '429', endpoint: '*' } },
    { path: '/clock', body: { advanceSeconds: -1 } },
    { path: '/clock', body: {} },
    { path: '/clock', body: [] },
  ])('refuses what makes no sense: $path $body', async ({ path, body }) => {
    const answer = await steer(await startSandbox(), 'POST', path, body);
    expect(answer).toMatchObject({ status: 400, json: { error: { type: 'invalid_request_error' } } });
  });
});

describe('The ledger', () => {
  test('tells of each payment what was authorized, held, charged and refunded', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, refunds } = sdk(sandbox);
    const manual = { ...cardPayment, capture_method: 'manual', confirm: true } as const;
    const pay = (payment_method: string) =>
      paymentIntents.create({ ...manual, payment_method, metadata: { order: '1' } });
    const open = await pay('pm_card_visa');
    const part = await pay('pm_card_visa');
    await paymentIntents.capture(part.id, { amount_to_capture: 1500 });
    await refunds.create({ payment_intent: part.id, amount: 400 });
    await pay('pm_card_chargeDeclined').catch(() => null);
    const released = await pay('pm_card_visa');
    await paymentIntents.cancel(released.id);
    const { json } = await steer(sandbox, 'GET', '/ledger');
    expect(json.data).toMatchObject([
      { id: open.id, metadata: { order: '1' }, authorized: 1999, held: 1999, charged: 0, charges: 0, refunded: 0 },
      { id: part.id, authorized: 1999, held: 0, charged: 1500, charges: 1, refunded: 400, currency: 'eur' },
      { status: 'requires_payment_method', authorized: 0, held: 0, charged: 0, refunded: 0 },
      { id: released.id, status: 'canceled', authorized: 1999, held: 0, charged: 0, refunded: 0 },
    ]);
  });

  test('tells what disputes took, and no more once it is given back', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    const paid = await paymentIntents.create({ ...cardPayment, confirm: true, payment_method: 'pm_card_visa' });
    const disputed = async () => ((await steer(sandbox, 'GET', '/ledger')).json.data as LedgerLine[])[0]?.disputed;
    expect(await disputed()).toBe(0);
    const { json } = await steer(sandbox, 'POST', `/charges/${paid.latest_charge}/dispute`, { kind: 'chargeback' });
    expect(await disputed()).toBe(1999);
    await steer(sandbox, 'POST', `/disputes/${json.id}/win`);
    expect(await disputed()).toBe(0);
  });

  test('is walked page by page', async () => {
    const sandbox = await startSandbox();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await sdk(sandbox).paymentIntents.create(cardPayment)).id);
    const { json: first } = await steer(sandbox, 'GET', '/ledger?limit=2');
    expect(first).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] });
    const { json: rest } = await steer(sandbox, 'GET', `/ledger?limit=2&starting_after=${ids[1]}`);
    expect(rest).toMatchObject({ has_more: false, data: [{ id: ids[2] }] });
    expect((await steer(sandbox, 'GET', '/ledger?starting_after=pi_none')).status).toBe(400);
  });
});
