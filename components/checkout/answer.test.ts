import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { askQuote, place, setQuantity, sync } from './answer.ts';
import { completeQuote } from './quote.fixture.ts';

/** A server that says what a test tells it to; the code under test talks to it over HTTP. */
type Said = { status: number; body: string; headers?: Record<string, string> };
let says: Said | 'hangs up' = { status: 200, body: '{}' };
let heard = { method: '', path: '', body: '' };
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', part => {
      body += part;
    });
    request.on('end', () => {
      heard = { method: request.method ?? '', path: request.url ?? '', body };
      if (says === 'hangs up') return void request.socket.destroy();
      response.writeHead(says.status, { 'content-type': 'application/json', ...says.headers }).end(says.body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetchThere = globalThis.fetch;
  // A page resolves paths against its own address; Node has none.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetchThere(base + path, init));
});

afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

const placing = { quoteId: 'q', expectedTotalMinor: 1, confirmationToken: 'ctoken_1', attemptId: 'a', account: null };

it('a quote arrives as a quote', async () => {
  says = { status: 200, body: JSON.stringify(completeQuote) };
  expect(await askQuote({ email: 'ada@example.org' })).toEqual({ kind: 'quoted', quote: completeQuote });
  expect(heard).toEqual({ method: 'POST', path: '/api/checkout/quote', body: '{"email":"ada@example.org"}' });
});

it('placing sends the id of the token and nothing of the card', async () => {
  says = { status: 200, body: '{"kind":"held"}' };
  expect(await place(placing)).toEqual({ kind: 'held' });
  expect(JSON.parse(heard.body)).toEqual(placing);
});

it('a refusal carries its sentence, its fields and how long to wait', async () => {
  const error = { code: 'too_many_requests', message: 'Wait.', fields: { email: 'Check it.' } };
  says = { status: 429, body: JSON.stringify({ error }), headers: { 'retry-after': '30' } };
  expect(await sync()).toEqual({ kind: 'refused', ...error, retryAfterSeconds: 30 });
});

it.each([
  ['a fault', { status: 500, body: '{"error":{"code":"fault","message":"x","id":"1"}}' }],
  ['a page of a proxy', { status: 502, body: '<html>Bad gateway</html>' }],
  ['an answer that is cut off', { status: 200, body: '{"kind":' }],
  ['a refusal that is not ours', { status: 403, body: 'no' }],
  ['a broken connection', 'hangs up'],
] as const)('%s is a lost answer, never a no', async (_name, answer) => {
  says = answer;
  expect(await place(placing)).toEqual({ kind: 'lost' });
});

it('a quantity is put, not posted', async () => {
  says = { status: 200, body: '{}' };
  expect(await setQuantity('v', 0)).toEqual({ kind: 'done' });
  expect(heard).toMatchObject({ method: 'PUT', path: '/api/cart' });
});
