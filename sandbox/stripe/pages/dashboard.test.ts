import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { cardPayment, sdk, send, startSandbox, webhookReceiver } from '../test-sandbox.ts';

const held = { ...cardPayment, capture_method: 'manual', confirm: true } as const;

const look = async (sandbox: StripeSandbox, path: string) => send(sandbox, 'GET', path, '', {});

/** A press of a button, from the dashboard itself unless told otherwise. */
const press = (sandbox: StripeSandbox, path: string, origin = sandbox.url) =>
  send(sandbox, 'POST', path, path.endsWith('/resend') ? 'back=/events' : '', { origin });

describe('The dashboard', () => {
  test('says that it is no real money, on every page, and runs no script', async () => {
    const sandbox = await startSandbox();
    for (const path of ['/', '/events', '/payments/pi_none', '/events/evt_none']) {
      const page = await look(sandbox, path);
      expect(page.body).toContain('Sandbox: no real money');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.body).not.toContain('<script');
    }
    expect((await look(sandbox, '/_sandbox/style.css')).headers.get('content-type')).toContain('text/css');
  });

  test('lists payments with amount, state and card, and pages through many', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents } = sdk(sandbox);
    expect((await look(sandbox, '/')).body).toContain('No payments yet');
    const first = await paymentIntents.create({ ...held, payment_method: 'pm_card_visa', currency: 'jpy' });
    await paymentIntents.create({ ...held, payment_method: 'pm_card_chargeDeclined' }).catch(() => null);
    const { body } = await look(sandbox, '/');
    expect(body).toContain('¥1,999');
    expect(body).toMatch(/requires capture.*visa 4242/s);
    expect(body).toMatch(/declined.*visa 0002/s);
    for (let i = 0; i < 50; i++) await paymentIntents.create(cardPayment);
    const page = await look(sandbox, '/');
    expect(page.body).not.toContain(first.id);
    const next = /href="(\?before=[^"]+)"/.exec(page.body)?.[1];
    expect((await look(sandbox, `/${next}`)).body).toContain(first.id);
  });

  test('tells a payment’s story: requests, events and every attempt to deliver them', async () => {
    const { url, until } = await webhookReceiver([500]);
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: ['whsec_ada'] }], retrySchedule: [1] });
    const intent = await sdk(sandbox).paymentIntents.create({ ...held, payment_method: 'pm_card_visa' });
    await until(all => all.length === 4);
    const story = async () => (await look(sandbox, `/payments/${intent.id}`)).body;
    await expect
      .poll(story)
      .toMatch(/POST \/v1\/payment_intents.*payment_intent\.created.*failed.*500.*delivered.*200/s);
    expect(await story()).not.toContain(intent.client_secret);
  });

  test('shows what people typed as text, never as markup', async () => {
    const sandbox = await startSandbox();
    const metadata = { '<b>key': '<script>alert(1)</script>' };
    const intent = await sdk(sandbox).paymentIntents.create({ ...cardPayment, metadata });
    const { body } = await look(sandbox, `/payments/${intent.id}`);
    expect(body).toContain('&lt;script&gt;');
    expect(body).not.toContain('<script>');
    expect(body).not.toContain('<b>key');
  });

  test('sends an event again', async () => {
    const { url, until } = await webhookReceiver();
    const sandbox = await startSandbox({ webhooks: [{ url, secrets: ['whsec_ada'] }] });
    await sdk(sandbox).customers.create({});
    await until(all => all.length === 1);
    const [event] = (await sdk(sandbox).events.list()).data;
    const answer = await press(sandbox, `/events/${event?.id}/resend`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/events?done=resent']);
    const all = await until(received => received.length === 2);
    expect(all[1]?.body).toContain(event?.id);
    expect((await look(sandbox, `/events/${event?.id}`)).body).toContain(url);
  });

  test('opens and approves a review', async () => {
    const sandbox = await startSandbox();
    const { paymentIntents, reviews, events } = sdk(sandbox);
    const { id } = await paymentIntents.create({ ...held, payment_method: 'pm_card_visa' });
    expect((await press(sandbox, `/do/payment_intents/${id}/review/open`)).status).toBe(303);
    const { review } = await paymentIntents.retrieve(id);
    expect(await reviews.retrieve(String(review))).toMatchObject({ open: true, opened_reason: 'manual' });
    expect((await press(sandbox, `/do/payment_intents/${id}/review/approve`)).status).toBe(303);
    expect(await reviews.retrieve(String(review))).toMatchObject({ open: false, closed_reason: 'approved' });
    const told = (await events.list({ type: 'review.*' })).data.map(event => event.type);
    expect(told).toEqual(['review.closed', 'review.opened']);
  });

  test('obeys no button of another site', async () => {
    const sandbox = await startSandbox();
    const { id } = await sdk(sandbox).paymentIntents.create({ ...held, payment_method: 'pm_card_visa' });
    expect((await press(sandbox, `/do/payment_intents/${id}/review/open`, 'http://mallory.example')).status).toBe(403);
    expect((await send(sandbox, 'POST', `/do/payment_intents/${id}/review/open`, '', {})).status).toBe(403);
    const rebound = { origin: 'http://mallory.example', host: 'mallory.example' };
    const form = { method: 'POST', headers: rebound };
    expect(
      (await sandbox.app.request(`http://mallory.example/do/payment_intents/${id}/review/open`, form)).status,
    ).toBe(403);
    expect((await sdk(sandbox).paymentIntents.retrieve(id)).review).toBeNull();
  });
});

describe('What a shop’s page loads', () => {
  test('is the script for any origin, bound to this sandbox', async () => {
    const sandbox = await startSandbox();
    const script = await look(sandbox, '/endive/stripe.js');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect(script.body).toContain(sandbox.url);
    expect(script.body).not.toContain('__SANDBOX_ORIGIN__');
  });

  test('is frames that run our script alone and talk to this origin alone', async () => {
    const sandbox = await startSandbox();
    expect((await look(sandbox, '/frame.js')).headers.get('content-type')).toContain('javascript');
    for (const path of ['/elements-inner-payment.html', '/3ds/pi_1', '/3ds-challenge/pi_1']) {
      const frame = await look(sandbox, path);
      const policy = frame.headers.get('content-security-policy');
      expect(frame.body).toContain('<script src="/frame.js">');
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("form-action 'none'");
    }
  });
});
