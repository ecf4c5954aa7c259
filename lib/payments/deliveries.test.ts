import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '#app/api/stripe/webhook/route.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import {
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  runJobs,
} from './ada-pays.fixture.ts';
import { outcomeOf, SUBSCRIBED } from './index.ts';

/** The webhook's route behind a real address, for Stripe to deliver to. */
const door = createServer(async (incoming, outgoing) => {
  const signature = String(incoming.headers['stripe-signature']);
  const request = new Request('http://localhost/api/stripe/webhook', {
    method: 'POST',
    body: await text(incoming),
    headers: { 'stripe-signature': signature },
  });
  outgoing.writeHead((await POST(request)).status).end();
});

let endpointId: string;

beforeAll(async () => {
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`;
  const events = Object.fromEntries(SUBSCRIBED.map((type, index) => [`enabled_events[${index}]`, type]));
  const endpoint = await askStripe('/v1/webhook_endpoints', { url, ...events }, 'dashboard');
  endpointId = String(endpoint.id);
  config().stripe.webhookSecrets.push(String(endpoint.secret));
});

afterAll(async () => {
  // The sandbox is shared with the other files: it shall not go on delivering to a door that is gone.
  await askStripe(`/v1/webhook_endpoints/${endpointId}`, { disabled: 'true' }, 'dashboard');
  door.closeAllConnections();
  await new Promise(resolve => door.close(resolve));
  await closeDatabase();
});

test('the tab closes right after the bank said yes: the order is paid and mailed all the same', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  const paid = async () => {
    await runJobs();
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
  };
  await vi.waitFor(paid, { timeout: 10_000, interval: 100 });
  expect(await orderStatus(orderId)).toBe('paid');
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
});

test('an authorization that staff cancel at Stripe ends the order by itself', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/cancel`, {}, 'dashboard');
  const ended = async () => {
    await runJobs();
    expect(await orderStatus(orderId)).toBe('canceled');
  };
  await vi.waitFor(ended, { timeout: 10_000, interval: 100 });
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'canceled' });
});
