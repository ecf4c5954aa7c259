import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { shapeAnswer } from './answer.ts';
import type { Drain } from './drain.ts';
import { bodyLimitAt, type InboundRules, limitBody, makeHonest, type Refused, refusalOf } from './inbound.ts';
import { protect } from './outbound.ts';
import { type Memories, replay } from './replay.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Log = { info: (facts: object, message: string) => void; error: (facts: object, message: string) => void };

export type Front = { rules: InboundRules; memories: Memories; drain: Drain; handle: Handle; log: Log };

const LIMITS = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/**
 * The server in front of the pages: what a client says about itself is corrected, what is too large, too slow or
 * addressed to another host is refused, what is cached is repeated, and every answer leaves with its headers.
 */
export function createFront(front: Front): Server {
  const server = createServer({ ...LIMITS, connectionsCheckingInterval: 5_000 }, (request, response) =>
    serve(request, response, front),
  );
  server.maxHeadersCount = 100;
  // Nothing here speaks another protocol.
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  return server;
}

function serve(request: IncomingMessage, response: ServerResponse, front: Front) {
  const { rules, log } = front;
  const id = randomUUID();
  const started = performance.now();
  const { method, url = '' } = request;
  const refused = refusalOf(request, rules);
  const path = refused?.reason === 'card number' ? '…' : loggable(url);
  const facts = () => ({ id, method, path, status: response.statusCode });
  response.on('finish', () => log.info({ ...facts(), ms: Math.round(performance.now() - started) }, 'answered'));
  const also = ['x-request-id', id, ...(front.drain.draining ? ['connection', 'close'] : [])];
  // What was kept has all its headers already: it leaves without passing through anything below.
  if (!refused && replay(request, response, front.memories, also)) return;
  response.setHeader('x-request-id', id);
  shapeAnswer(request, response, front.memories, () => {
    protect(response, rules.shopUrl.protocol === 'https:', () => log.error(facts(), 'document without a policy'));
    if (front.drain.draining) response.setHeader('connection', 'close');
    front.drain.watch(response);
  });
  if (refused) return refuse(response, refused);
  makeHonest(request, rules, id);
  limitBody(request, bodyLimitAt(url, rules), () => {
    if (!response.headersSent) refuse(response, { status: 413, reason: 'body' });
    request.destroy();
  });
  front.handle(request, response).catch(error => {
    log.error({ ...facts(), error: String(error) }, 'the pages failed');
    if (response.headersSent) response.destroy();
    else refuse(response, { status: 500, reason: 'fault' });
  });
}

function refuse(
  response: ServerResponse,
  { status, reason, location }: Refused | { status: 500; reason: string; location?: string },
) {
  response.statusCode = status;
  if (location) response.setHeader('location', location);
  if (status === 413) response.setHeader('connection', 'close');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${status} ${reason}\n`);
}

/** For the log, a path only: queries hold what people searched for, and a long segment is the key to an order. */
function loggable(url: string): string {
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  return path.length < 40 ? path : path.replace(/[^/]{40,}/g, '…').slice(0, 200);
}
