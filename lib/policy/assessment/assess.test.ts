// Keeps the clause: security-audits.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { onLoopback } from '../../../scripts/run/on-loopback.ts';
import { assess } from './assess.ts';
import type { ProbeResult } from './model.ts';
import { PROBES } from './probes.ts';

/** A shop that does everything wrong. */
async function careless(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://shop.test');
  const body = await text(request);
  const next = url.searchParams.get('next');
  response.setHeader('content-type', 'text/html');
  response.setHeader('set-cookie', 'sid=1; Domain=shop.test');
  response.setHeader('access-control-allow-origin', '*');
  if (next && /^[\w:/.\\%]+$/.test(next)) response.setHeader('location', next);
  response.statusCode = next ? 302 : body.startsWith('{"a') ? 500 : 200;
  response.end(`<p>${request.headers.host}${decodeURIComponent(url.search)}${body === 'null' ? 'postgres://' : ''}`);
}

test('each way of attack gets through where nobody took care, and says by what', async () => {
  const server = createServer((request, response) => void careless(request, response));
  const { port, close } = await onLoopback(server);
  const origin = new URL(`http://127.0.0.1:${port}`);
  const results: ProbeResult[] = [];
  await assess({ origin, plain: origin, authority: null }, origin, result => results.push(result));
  await close();
  expect(results.map(({ id }) => id)).toEqual(PROBES.map(({ id }) => id));
  // TLS of a server without it is not tried; deploy/front.test.ts tries it on one that is weak.
  for (const { id, outcome, found, requests } of results.filter(one => one.id !== 'tls')) {
    expect([id, outcome]).toEqual([id, 'found']);
    expect(found[0], id).toMatch(/\w/);
    expect(requests, id).toBeGreaterThan(0);
  }
  expect(results.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThan(600);
});

test('nothing but the shop itself and this machine is ever attacked', async () => {
  const at = { origin: new URL('https://somebody-else.example'), plain: null, authority: null };
  await expect(assess(at, new URL('https://shop.example'), () => {})).rejects.toThrow('neither this shop nor');
  const beside = { ...at, origin: new URL('https://shop.example'), plain: new URL('http://other.example') };
  await expect(assess(beside, new URL('https://shop.example'), () => {})).rejects.toThrow('neither this shop nor');
});
