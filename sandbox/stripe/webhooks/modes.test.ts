import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { type Received, sdk, startSandbox, steer, webhookReceiver } from '../test-sandbox.ts';

/** A sandbox whose events go to a receiver, under a mode. */
async function under(mode: object, answers: number[] = []) {
  const { url, received, until } = await webhookReceiver(answers);
  const sandbox = await startSandbox({ webhooks: [{ url, secrets: ['whsec_ada'] }] });
  await steer(sandbox, 'POST', '/webhooks', mode);
  return { sandbox, received, until, stripe: sdk(sandbox) };
}

const names = (all: Received[]): string[] => all.map(({ body }) => JSON.parse(body).data.object.name);
const met = async (sandbox: StripeSandbox) => (await steer(sandbox, 'GET', '/webhooks')).json;

describe('Webhooks on demand', () => {
  test('dropped: never carried, listed as not delivered, and resent by hand only', async () => {
    const { sandbox, received, until, stripe } = await under({ mode: 'drop', types: ['customer.created'] });
    const { id } = await stripe.customers.create({ name: 'ada' });
    await stripe.customers.update(id, { name: 'countess' });
    expect(names(await until(all => all.length === 1))).toEqual(['countess']);
    const [lost] = (await stripe.events.list({ delivery_success: false, types: ['customer.created'] })).data;
    expect(await met(sandbox)).toMatchObject({ data: [{ mode: 'drop', met: 1 }], waiting: 0 });
    const page = await fetch(`${sandbox.url}/events/${lost?.id}`);
    expect(await page.text()).toMatch(/failed.*dropped/s);
    await fetch(`${sandbox.url}/events/${lost?.id}/resend`, { method: 'POST', headers: { origin: sandbox.url } });
    await until(() => received.length === 2);
    await expect.poll(async () => (await stripe.events.list({ delivery_success: false })).data).toEqual([]);
  });

  test('doubled: the same event twice', async () => {
    const { until, stripe } = await under({ mode: 'double' });
    await stripe.customers.create({ name: 'ada' });
    const [one, two] = await until(all => all.length === 2);
    expect(JSON.parse(one?.body ?? '').id).toBe(JSON.parse(two?.body ?? '').id);
  });

  test('doubled, of which one fails: tried again as ever', async () => {
    const { until, stripe } = await under({ mode: 'double', milliseconds: 10 }, [200, 500]);
    await stripe.customers.create({ name: 'ada' });
    expect(await until(all => all.length === 3)).toHaveLength(3);
  });

  test('delayed: overtaken by what comes later', async () => {
    const mode = { mode: 'delay', types: ['customer.created'], milliseconds: 600 };
    const { sandbox, until, stripe } = await under(mode);
    const { id } = await stripe.customers.create({ name: 'ada' });
    await stripe.customers.update(id, { name: 'countess' });
    // The later one may itself be on its way still.
    expect((await met(sandbox)).waiting).toBeGreaterThanOrEqual(1);
    expect(names(await until(all => all.length === 2))).toEqual(['countess', 'ada']);
  });

  test('reordered: newest first, each after the answer to the one before', async () => {
    const { until, stripe } = await under({ mode: 'reorder', milliseconds: 300 });
    for (const name of ['one', 'two', 'three']) await stripe.customers.create({ name });
    expect(names(await until(all => all.length === 3))).toEqual(['three', 'two', 'one']);
  });

  test('normal again: for some types, and for all', async () => {
    const { sandbox, until, stripe } = await under({ mode: 'drop' });
    await steer(sandbox, 'POST', '/webhooks', { mode: 'normal', types: ['customer.*'] });
    await stripe.customers.create({ name: 'ada' });
    expect(names(await until(all => all.length === 1))).toEqual(['ada']);
    expect((await met(sandbox)).data).toMatchObject([
      { mode: 'normal', met: 1 },
      { mode: 'drop', met: 0 },
    ]);
    await steer(sandbox, 'POST', '/webhooks', { mode: 'double', types: ['customer.*'] });
    expect((await met(sandbox)).data).toMatchObject([{ mode: 'double' }, { mode: 'drop' }]);
    await steer(sandbox, 'DELETE', '/webhooks');
    expect((await met(sandbox)).data).toEqual([]);
  });

  test.each([{ mode: 'lose' }, {}, { mode: 'drop', types: ['Charge!'] }, { mode: 'delay', milliseconds: -1 }])(
    'refused when it makes no sense: %o',
    async mode => {
      expect((await steer(await startSandbox(), 'POST', '/webhooks', mode)).status).toBe(400);
    },
  );
});
