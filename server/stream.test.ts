import { request, type ServerResponse } from 'node:http';
import { createGunzip, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { openFront, SHOP } from './front.fixture.ts';

let front: Awaited<ReturnType<typeof openFront>>;
afterEach(() => front.close());

describe('A page that is streamed', () => {
  test('is compressed, and each part arrives before the next is written', async () => {
    let page: ServerResponse | undefined;
    front = await openFront((_request, response) => {
      page = response;
      response.setHeader('content-type', 'text/html').setHeader('content-security-policy', 'x');
      response.write('first');
    });
    const parts: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const headers = { host: SHOP.host, 'accept-encoding': 'gzip' };
      request({ port: front.port, host: '127.0.0.1', headers, agent: false }, answer => {
        expect(answer.headers['content-encoding']).toBe('gzip');
        const plain = answer.pipe(createGunzip());
        plain.on('data', part => {
          parts.push(String(part));
          if (parts.length === 1) page?.end('second');
        });
        plain.on('end', resolve);
      })
        .on('error', reject)
        .end();
    });
    expect(parts).toEqual(['first', 'second']);
  });
});

test.each([
  ['a short one leaves as it is', 100, undefined],
  ['a long one is compressed', 2_000, 'gzip'],
])('JSON is sent whole and says its length: %s', async (_name, items, encoding) => {
  const text = JSON.stringify(Array.from({ length: items }, (_, index) => index));
  front = await openFront((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(text.slice(0, 50));
    response.end(text.slice(50));
  });
  const { headers, body } = await front.ask('/api/cart', { headers: { 'accept-encoding': 'gzip' } });
  expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual([encoding, body.length]);
  expect(String(encoding ? gunzipSync(body) : body)).toBe(text);
});

describe('At the end', () => {
  test('live streams are closed at once, and what is being answered is finished', async () => {
    const open = new Map<string, ServerResponse>();
    let arrived = () => {};
    const both = new Promise<void>(resolve => {
      arrived = () => open.size === 2 && resolve();
    });
    front = await openFront((incoming, response) => {
      open.set(incoming.url ?? '', response);
      if (incoming.url === '/live')
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      arrived();
    });
    const live = front.ask('/live').catch(() => 'closed');
    const slow = front.ask('/slow');
    await both;
    const ended = front.drain.end(front.server, 5_000);
    expect(await live).toBe('closed');
    open.get('/slow')?.end('finished');
    expect(await slow).toMatchObject({ status: 200, headers: { connection: 'close' }, body: Buffer.from('finished') });
    await ended;
  });

  test('who never finishes is cut off at the deadline', async () => {
    let arrived = () => {};
    const began = new Promise<void>(resolve => {
      arrived = resolve;
    });
    front = await openFront(() => arrived());
    const forever = front.ask('/forever').catch(() => 'cut off');
    await began;
    await front.drain.end(front.server, 50);
    expect(await forever).toBe('cut off');
  });
});
