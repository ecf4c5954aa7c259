import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncoding, compress, type Encoding } from './encoding.ts';
import type { Page, PageMemory } from './page-memory.ts';

const CONNECTION_HEADERS = /^(connection|transfer-encoding|keep-alive|date|x-request-id|content-length)$/;

export type Memories = { documents: PageMemory; files: PageMemory };
type Kind = { memory: keyof Memories; forMs: number; quality: number };

const DOCUMENT: Kind = { memory: 'documents', forMs: 60_000, quality: 5 };
const FILE: Kind = { memory: 'files', forMs: 24 * 3_600_000, quality: 9 };

/** Repeats a kept answer, with the headers `also` (name, value, name, value), or says 304 when the client has it. Answers whether it did. */
export function replay(
  request: IncomingMessage,
  response: ServerResponse,
  memories: Memories,
  also: readonly string[],
): boolean {
  if (!mayReplay(request)) return false;
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const path = request.url ?? '';
  const page = memories.documents.find(path, encoding, Date.now()) ?? memories.files.find(path, encoding, Date.now());
  if (page) send(request, response, page, also);
  return page !== undefined;
}

/**
 * Only plain requests for whole documents and files: no query, none of the router's partial requests (their answers
 * differ by header: CVE-2026-44576, 44581, 44582), no preview.
 */
function mayReplay({ method, url = '', headers }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || url.includes('?')) return false;
  for (const name in headers) if (name === 'rsc' || name.startsWith('next-')) return false;
  return !headers.range && !headers.cookie?.includes('__prerender_bypass');
}

/** What kind of keepable answer this is, once its headers are known; undefined for everything personal or dynamic. */
export function keepable(request: IncomingMessage, response: ServerResponse): Kind | undefined {
  if (request.method !== 'GET' || response.statusCode !== 200 || !mayReplay(request)) return;
  if (response.hasHeader('set-cookie') || response.hasHeader('content-encoding')) return;
  const type = String(response.getHeader('content-type') ?? '');
  if (type.startsWith('text/html')) return response.getHeader('x-nextjs-cache') === 'HIT' ? DOCUMENT : undefined;
  const immutable = String(response.getHeader('cache-control') ?? '').includes('immutable');
  return request.url?.startsWith('/_next/static/') && immutable ? FILE : undefined;
}

/** Compresses a finished answer, sends it, and keeps it unless a purge came in between. */
export async function keepAndSend(
  request: IncomingMessage,
  response: ServerResponse,
  memories: Memories,
  kind: Kind,
  generation: number,
  whole: Buffer,
): Promise<void> {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const body = await compress(whole, encoding, kind.quality);
  const headers = headersFor(response, encoding, body, whole);
  const page: Page = { headers, body, until: Date.now() + kind.forMs };
  const memory = memories[kind.memory];
  if (memory.generation === generation) memory.keep(request.url ?? '', encoding, page);
  const also = ['x-request-id', String(response.getHeader('x-request-id'))];
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  send(request, response, page, also);
}

function headersFor(response: ServerResponse, encoding: Encoding, body: Buffer, whole: Buffer): Page['headers'] {
  const kept = Object.entries(response.getHeaders()).filter(([name]) => !CONNECTION_HEADERS.test(name));
  return {
    ...Object.fromEntries(kept),
    // One validator for all encodings of a page: weak, because their bytes differ.
    etag: `W/"${createHash('sha256').update(whole).digest('base64url').slice(0, 22)}"`,
    ...(body === whole ? {} : { 'content-encoding': encoding }),
    vary: varied(response.getHeader('vary')),
  };
}

/** Writes the head in one go: setting twenty headers one by one costs more than all the rest of a repeated answer. */
function send(request: IncomingMessage, response: ServerResponse, page: Page, also: readonly string[]) {
  const { headers, body } = page;
  if (matches(request.headers['if-none-match'], String(headers.etag))) {
    const { 'content-type': _type, 'content-encoding': _encoding, ...kept } = headers;
    response.writeHead(304, [...flat(kept), ...also]);
    response.end();
    return;
  }
  page.head ??= [...flat(headers), 'content-length', String(body.length)];
  response.writeHead(200, page.head.concat(also));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Names and values one after another, the form that Node writes out without looking through it again. */
const flat = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().flatMap(one => [name, String(one)]));

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some(one => one.trim() === etag || one.trim() === '*') ?? false;

export const varied = (header: unknown): string =>
  /accept-encoding/i.test(String(header ?? ''))
    ? String(header)
    : [header, 'Accept-Encoding'].flat().filter(Boolean).join(', ');
