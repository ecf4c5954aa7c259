import type { OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { openFront } from './front.fixture.ts';

let front: Awaited<ReturnType<typeof openFront>>;
let drawn = 0;
afterEach(() => front.close());

const TEXT = `<p>${'a print, '.repeat(400)}</p>`;
const CACHED = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'x-nextjs-cache': 'HIT',
  'cache-control': 's-maxage=3600',
};

const openWith = async (headers: OutgoingHttpHeaders, meanwhile: () => void = () => {}) => {
  drawn = 0;
  front = await openFront((_request, response) => {
    drawn++;
    meanwhile();
    response.writeHead(200, headers);
    response.write(TEXT.slice(0, 100));
    response.end(TEXT.slice(100));
  });
};

describe('A cached document', () => {
  test('is drawn once and repeated with all its headers, in each encoding', async () => {
    await openWith(CACHED);
    const brotli = { headers: { 'accept-encoding': 'gzip, br' } };
    const first = await front.ask('/prints', brotli);
    const second = await front.ask('/prints', brotli);
    expect(drawn).toBe(1);
    expect(brotliDecompressSync(second.body).toString()).toBe(TEXT);
    const { 'x-request-id': one, date: _a, ...rest } = first.headers;
    const { 'x-request-id': other, date: _b, ...again } = second.headers;
    expect(again).toEqual(rest);
    expect(one).not.toBe(other);
    expect(again).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(gunzipSync((await front.ask('/prints', { headers: { 'accept-encoding': 'gzip' } })).body).toString()).toBe(
      TEXT,
    );
    expect((await front.ask('/prints')).body.toString()).toBe(TEXT);
    expect(drawn).toBe(3);
  });

  test('is not sent again to a client that has it', async () => {
    await openWith(CACHED);
    const { headers } = await front.ask('/prints');
    const again = await front.ask('/prints', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.body.length, again.headers['content-security-policy']]).toEqual([
      304,
      0,
      "default-src 'none'",
    ]);
  });

  test('is drawn anew after a purge, also when the purge came while it was drawn', async () => {
    await openWith(CACHED, () => {
      if (drawn === 1) front.memories.documents.purge();
    });
    await front.ask('/prints');
    await front.ask('/prints');
    expect(drawn).toBe(2);
    await front.ask('/prints');
    expect(drawn).toBe(2);
    front.memories.documents.purge();
    await front.ask('/prints');
    expect(drawn).toBe(3);
  });
});

describe('Nothing else is repeated', () => {
  test.each([
    ['a first drawing', { ...CACHED, 'x-nextjs-cache': 'MISS' }],
    ['a page that sets a cookie', { ...CACHED, 'set-cookie': 'a=b' }],
    ['a personal page', { 'content-type': 'text/html', 'content-security-policy': 'x' }],
  ])('%s', async (_name, headers) => {
    await openWith(headers);
    await front.ask('/prints');
    await front.ask('/prints');
    expect(drawn).toBe(2);
  });

  test.each([
    ['the router’s partial answers', '/prints', { rsc: '1' }],
    ['prefetches', '/prints', { 'next-router-prefetch': '1' }],
    ['anything with a query', '/prints?page=2', {}],
    ['previews', '/prints', { cookie: '__prerender_bypass=x' }],
  ])('%s', async (_name, path, headers: Record<string, string>) => {
    await openWith(CACHED);
    await front.ask('/prints');
    await front.ask(path, { headers });
    await front.ask(path, { headers });
    expect(drawn).toBe(3);
  });
});
