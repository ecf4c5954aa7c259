// Keeps the clause: data-encryption.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lacksOfHeaders } from '../lib/policy/served/headers.ts';
import { openTlsFront } from './front.fixture.ts';
import { conversation, handshake, suitesTaken } from './tls-client.fixture.ts';

let front: Awaited<ReturnType<typeof openTlsFront>>;
let weak: Awaited<ReturnType<typeof openTlsFront>>;

/** What no server should take any more: whoever tries it must see that it can be taken. */
function weakened(folder: string) {
  const file = join(folder, 'tls.conf');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(/ssl_protocols .*/, 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2;')
      .replace(/ssl_ciphers .*/, 'ssl_ciphers ALL:@SECLEVEL=0;'),
  );
}

beforeAll(async () => {
  front = await openTlsFront((request, response) => {
    if (request.url === '/gone') return void response.writeHead(404, { 'content-type': 'text/html' }).end('<p>gone');
    if (request.url === '/cut') return void response.destroy();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url: request.url, ...request.headers }));
  });
  weak = await openTlsFront((_request, response) => void response.end('hello'), { changed: weakened });
});
afterAll(() => Promise.all([front.close(), weak.close()]));

const OLD = ['-cipher', 'ALL:@SECLEVEL=0'];

describe('TLS as it is shipped', () => {
  test('is 1.2 or 1.3, by a certificate for this name', async () => {
    const trusting = ['-CAfile', front.authority, '-verify_return_error', '-verify_hostname', 'localhost'];
    expect(await handshake(front.https, ['-tls1_3', ...trusting])).toMatchObject({ made: true, protocol: 'TLSv1.3' });
    expect(await handshake(front.https, ['-tls1_2', ...trusting])).toMatchObject({ made: true, protocol: 'TLSv1.2' });
    const other = ['-CAfile', front.authority, '-verify_return_error', '-verify_hostname', 'evil.test'];
    expect(await handshake(front.https, other)).toMatchObject({ made: false });
  });

  test.each(['-tls1', '-tls1_1'])('is not spoken in the old way %s, which a weak server still does', async version => {
    expect(await handshake(front.https, [version, ...OLD])).toMatchObject({ made: false });
    expect(await handshake(weak.https, [version, ...OLD])).toMatchObject({ made: true });
  });

  test('takes only suites with forward secrecy and authenticated encryption', async () => {
    expect(await suitesTaken(front.https)).toEqual([
      'ECDHE-ECDSA-AES128-GCM-SHA256',
      'ECDHE-ECDSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-CHACHA20-POLY1305',
    ]);
    const weakest = ['-tls1_2', '-cipher', 'ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0'];
    expect(await handshake(front.https, weakest)).toMatchObject({ made: false });
    expect(await handshake(weak.https, weakest)).toMatchObject({ made: true });
  });

  test('compresses nothing, gives no tickets, and lets nobody begin anew within a connection', async () => {
    const said = await conversation(front.https, ['-tls1_2', '-comp'], 'R\n');
    expect(said).toContain('Compression: NONE');
    expect(said).toContain('Secure Renegotiation IS supported');
    expect(said).not.toContain('TLS session ticket:');
    expect(said).toMatch(/RENEGOTIATING[\s\S]*no renegotiation/);
  });

  test('has no certificate for another name, nor for none', async () => {
    expect(await handshake(front.https, ['-servername', 'evil.test'])).toMatchObject({ made: false });
    expect(await handshake(front.https, ['-noservername'])).toMatchObject({ made: false });
  });
});

describe('Without TLS', () => {
  test('a page is led to https, whatever was asked for', async () => {
    const { status, headers } = await front.askPlainly('/prints?q=north%20sea');
    expect([status, headers.location]).toEqual([308, `${front.shopUrl.origin}/prints?q=north%20sea`]);
    const onTlsPort = await front.askPlainly('/prints', { port: front.https });
    expect([onTlsPort.status, onTlsPort.headers.location]).toEqual([308, `${front.shopUrl.origin}/prints`]);
  });

  test('the API, Stripe’s webhook and forms are refused, not led on', async () => {
    const asked: [string, string][] = [
      ['GET', '/api/cart'],
      ['POST', '/api/stripe/webhook'],
      ['POST', '/sign-in'],
      ['DELETE', '/'],
    ];
    for (const [method, path] of asked) {
      const { status, headers, body } = await front.askPlainly(path, { method });
      expect([status, headers.location], `${method} ${path}`).toEqual([403, undefined]);
      expect(body).toContain('over https only');
    }
  });

  test('another host is nobody’s', async () => {
    expect(await front.askPlainly('/', { headers: { host: 'evil.test' } })).toMatchObject({ status: 421 });
    expect(await front.ask('/', { headers: { host: 'evil.test' } })).toMatchObject({ status: 421 });
  });
});

describe('Every answer over TLS', () => {
  test('has all its headers, once, whether the shop gave it or nginx', async () => {
    const asked: [status: number, what: string, answer: ReturnType<typeof front.ask>][] = [
      [200, 'an answer', front.ask('/')],
      [404, 'no such page', front.ask('/gone')],
      [503, 'the shop breaks off', front.ask('/cut')],
      [405, 'a method', front.ask('/', { method: 'TRACE' })],
      [400, 'a target', front.ask('//evil.test')],
      [413, 'too large', front.ask('/', { method: 'POST' }, 'x'.repeat(1_100_000))],
      [414, 'too long', front.ask(`/${'x'.repeat(20_000)}`)],
      [400, 'too much said', front.ask('/', { headers: { 'x-much': 'x'.repeat(20_000) } })],
      [421, 'another host', front.ask('/', { headers: { host: 'evil.test' } })],
    ];
    for (const [status, what, waiting] of asked) {
      const { headers, status: answered } = await waiting;
      expect.soft(answered, what).toBe(status);
      expect.soft(lacksOfHeaders(headers, true), what).toEqual([]);
      expect.soft(String(headers['strict-transport-security']).split(','), what).toHaveLength(1);
    }
  });

  test('and none over http speaks of https', async () => {
    for (const path of ['/', '/api/cart'])
      expect(lacksOfHeaders((await front.askPlainly(path)).headers, false), path).toEqual([]);
  });

  test('says in plain words that the shop is away, and when to come back', async () => {
    const { headers, body } = await front.ask('/cut');
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['10', 'no-store']);
    expect(body).toContain('Your cart is kept.');
  });
});

test('a file as evidence of a duty may be as large as the shop takes it, and no larger', async () => {
  const sent = (letters: number) => front.ask('/api/audits/duties', { method: 'POST' }, 'x'.repeat(letters));
  expect(await sent(10_500_000)).toMatchObject({ status: 200 });
  expect(await sent(12_000_000)).toMatchObject({ status: 413 });
});

test('what a client says about itself does not reach the shop', async () => {
  const forged = {
    'x-forwarded-for': '9.9.9.9',
    'x-forwarded-proto': 'http',
    forwarded: 'for=9.9.9.9',
    'x-real-ip': '9.9.9.9',
  };
  const seen = JSON.parse((await front.ask('/', { headers: forged })).body) as Record<string, string>;
  expect(seen).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    host: `localhost:${front.https}`,
  });
  expect(JSON.stringify(seen)).not.toContain('9.9.9.9');
});
