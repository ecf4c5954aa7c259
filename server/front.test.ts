import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openFront, SHOP } from './front.fixture.ts';

let front: Awaited<ReturnType<typeof openFront>>;
afterEach(() => front.close());

const echo = () =>
  openFront(
    (request, response) =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(request.headers)),
  );

describe('What a client says about itself', () => {
  test('is dropped when it is the front’s to say', async () => {
    front = await echo();
    const forged = {
      'x-forwarded-for': '9.9.9.9',
      'x-forwarded-host': 'evil.test',
      'x-middleware-subrequest': 'proxy',
      'x-nextjs-data': '1',
      'x-nonce': 'mine',
      'x-real-ip': '9.9.9.9',
      'content-security-policy': "script-src 'nonce-mine'",
    };
    const seen = JSON.parse((await front.ask('/', { headers: forged })).body.toString()) as Record<string, string>;
    expect(seen).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': SHOP.host,
      'x-forwarded-proto': 'http',
    });
    for (const name of ['x-middleware-subrequest', 'x-nextjs-data', 'x-nonce', 'x-real-ip', 'content-security-policy'])
      expect(seen).not.toHaveProperty(name);
  });

  test('is believed from the nearest proxy only, and only when there is one', async () => {
    front = await openFront((request, response) => void response.end(request.headers['x-forwarded-for']), {
      trustProxy: true,
    });
    const { body } = await front.ask('/', { headers: { 'x-forwarded-for': '6.6.6.6, 10.0.0.7' } });
    expect(body.toString()).toBe('10.0.0.7');
  });
});

describe('A request is refused', () => {
  test('when it names another server, in its target or by an upgrade', async () => {
    front = await echo();
    expect((await front.ask('http://169.254.169.254/latest')).status).toBe(400);
    expect((await front.ask('//evil.test/')).status).toBe(400);
    expect((await front.ask('/', { method: 'TRACE' })).status).toBe(405);
    const said = await raw('GET / HTTP/1.1\r\nHost: shop.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('for another host, but a person is led to the right one and health is told', async () => {
    front = await echo();
    const lost = await front.ask('/prints?a=b', { headers: { host: '10.0.0.1' } });
    expect([lost.status, lost.headers.location]).toEqual([308, 'http://shop.test/prints?a=b']);
    expect((await front.ask('/api/cart', { method: 'POST', headers: { host: 'evil.test' } })).status).toBe(421);
    expect((await front.ask('/api/health', { headers: { host: '10.0.0.1' } })).status).toBe(200);
    // Next asks itself so after an action; led on, it would have lost its cookies.
    expect((await front.ask('/account', { headers: { host: '127.0.0.1:1', rsc: '1' } })).status).toBe(421);
  });

  test('when a card number stands in its address: a person is led to where they read why, and no log has it', async () => {
    front = await echo();
    for (const path of ['/prints?q=4242+4242-4242%204242', '/order/4242424242424242', '/?a=%EF%BC%94242424242424242']) {
      const led = await front.ask(path);
      expect([led.status, led.headers.location]).toEqual([303, '/card-number']);
    }
    expect((await front.ask('/api/prints?q=4242424242424242')).status).toBe(422);
    expect((await front.ask('/prints?q=4242424242424242', { headers: { rsc: '1' } })).status).toBe(422);
    expect((await front.ask('/account?q=4242424242424242', { method: 'POST' })).status).toBe(422);
    for (const path of ['/prints?q=4242&page=424242424242', '/_next/static/4242424242424242.js', '/prints?q=%'])
      expect((await front.ask(path)).status).toBe(200);
    expect(front.logged.length).toBe(9);
    expect(front.logged.filter(line => line.includes('4242424242424242'))).toEqual([
      expect.stringContaining('/_next/static/'),
    ]);
  });

  test('when its body is too large, said or unsaid', async () => {
    front = await openFront((request, response) => {
      request.on('data', () => {});
      request.on('end', () => response.end('read'));
    });
    expect((await front.ask('/', { method: 'POST' }, 'x'.repeat(1_000))).status).toBe(200);
    expect((await front.ask('/', { method: 'POST' }, 'x'.repeat(1_001))).status).toBe(413);
    const chunk = `400\r\n${'x'.repeat(1_024)}\r\n`;
    const said = await raw(`POST / HTTP/1.1\r\nHost: shop.test\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}0\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe('Every answer', () => {
  test('has the headers of the house, refusals too', async () => {
    front = await echo();
    for (const path of ['/', '//refused']) {
      const { headers } = await front.ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin-allow-popups',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  test('that is a document leaves with a policy, or with one that allows nothing and an alarm', async () => {
    front = await openFront((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.url === '/kept') response.setHeader('content-security-policy', "default-src 'self'");
      response.end('<p>hello');
    });
    expect((await front.ask('/kept')).headers['content-security-policy']).toBe("default-src 'self'");
    expect(front.errors).toEqual([]);
    expect((await front.ask('/bare')).headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(front.errors).toEqual(['document without a policy']);
  });

  test('asks for https to be kept, where the shop is on https', async () => {
    front = await openFront((_request, response) => void response.end(), { shopUrl: new URL('https://shop.test') });
    expect((await front.ask('/')).headers['strict-transport-security']).toMatch(/^max-age=63072000; includeSubDomains/);
  });

  test('is a plain 500 when the pages fail', async () => {
    front = await openFront(() => {
      throw new Error('secret details');
    });
    const { status, body } = await front.ask('/');
    expect([status, body.toString()]).toEqual([500, '500 fault\n']);
  });
});

/** What the server says to these very bytes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(front.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', part => {
      said += part;
      socket.end();
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}
