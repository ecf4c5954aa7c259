import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../../server.ts';
import { cardPayment, refusal, sdk, send, startSandbox } from '../../test-sandbox.ts';

const look = async (sandbox: StripeSandbox) => (await send(sandbox, 'GET', '/faults', '', {})).body;

const press = (sandbox: StripeSandbox, path: string, form: Record<string, string> = {}, origin = sandbox.url) =>
  send(sandbox, 'POST', path, form, { origin });

/** A form as the page has it when only this is chosen: what was left empty is sent empty. */
const fault = { kind: '500_before', match: '*', key: '', times: '1', milliseconds: '' };

describe('The page of faults', () => {
  test('adds a fault, shows how often it will strike, and ends it', async () => {
    const sandbox = await startSandbox();
    const { customers } = sdk(sandbox);
    const answer = await press(sandbox, '/faults', { ...fault, match: 'POST /v1/customers', times: '2' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/faults?done=fault']);
    await refusal(customers.create({}));
    expect(await look(sandbox)).toMatch(/500, nothing done.*POST \/v1\/customers.*1 of 2/s);
    const id = /name="id" value="(fault_\w+)"/.exec(await look(sandbox))?.[1] ?? '';
    await press(sandbox, '/faults/end', { id });
    expect(await look(sandbox)).not.toContain('1 of 2');
    expect((await customers.create({})).object).toBe('customer');
  });

  test('says that a fault is over, and ends all at once', async () => {
    const sandbox = await startSandbox();
    await press(sandbox, '/faults', { ...fault, key: 'order' });
    await press(sandbox, '/faults', fault);
    await refusal(sdk(sandbox).customers.list());
    expect(await look(sandbox)).toMatch(/over.*1 of 1/s);
    await press(sandbox, '/faults/end');
    expect(await look(sandbox)).not.toContain('End all');
  });

  test('sets how events travel, by type, and makes all normal again', async () => {
    const sandbox = await startSandbox();
    const form = { mode: 'delay', types: 'charge.*, review.opened', milliseconds: '250' };
    await press(sandbox, '/faults/webhooks', form);
    expect(await look(sandbox)).toMatch(/Delayed<\/td>.*charge\.\*, review\.opened.*250/s);
    await press(sandbox, '/faults/webhooks', { mode: 'drop', types: '', milliseconds: '' });
    expect(await look(sandbox)).toMatch(/Dropped<\/td>\s*<td><code>all/s);
    await press(sandbox, '/faults/webhooks/normal');
    expect(await look(sandbox)).not.toContain('Make all normal');
  });

  test('moves time forward, and says by how much', async () => {
    const sandbox = await startSandbox();
    const held = { ...cardPayment, capture_method: 'manual', payment_method: 'pm_card_visa', confirm: true } as const;
    const { id } = await sdk(sandbox).paymentIntents.create(held);
    expect(await look(sandbox)).toContain('as everywhere');
    await press(sandbox, '/faults/clock', { count: '7', unit: 'days' });
    await press(sandbox, '/faults/clock', { count: String(12 * 3600), unit: 'seconds' });
    expect(await look(sandbox)).toContain('7 days 12 hours ahead');
    expect((await sdk(sandbox).paymentIntents.retrieve(id)).cancellation_reason).toBe('expired');
  });

  test.each<{ path: string; form: Record<string, string> }>([
    { path: '/faults', form: { ...fault, times: '0' } },
    { path: '/faults', form: { ...fault, kind: 'flood' } },
    { path: '/faults/webhooks', form: { mode: 'drop', types: 'Charge!', milliseconds: '' } },
    { path: '/faults/clock', form: { count: '-1', unit: 'days' } },
    { path: '/faults/clock', form: { count: '1', unit: 'toString' } },
  ])('says why not: $path $form', async ({ path, form }) => {
    const answer = await press(await startSandbox(), path, form);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/role="alert" class="refused">[A-Z\w]/);
  });

  test('leaves its mark in the story of the payment that it struck', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    const { id } = await paymentIntents.create({ ...cardPayment, payment_method: 'pm_card_visa' });
    for (const kind of ['timeout_before', 'timeout_after']) {
      const match = 'POST /v1/payment_intents/:id/confirm';
      await press(sandbox, '/faults', { ...fault, kind, match, milliseconds: '1' });
      await expect(send(sandbox, 'POST', `/v1/payment_intents/${id}/confirm`)).rejects.toThrow('fetch failed');
    }
    const story = (await send(sandbox, 'GET', `/payments/${id}`, '', {})).body;
    expect(story).toMatch(
      /got no answer <span class="badge warn">timeout before.*answered 200 <span class="badge warn">timeout after/s,
    );
  });

  test('obeys no form of another site', async () => {
    const sandbox = await startSandbox();
    expect((await press(sandbox, '/faults', fault, 'http://mallory.example')).status).toBe(403);
    expect(sandbox.world.faults.list()).toEqual([]);
  });
});
