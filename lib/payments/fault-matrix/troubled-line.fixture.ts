import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { onLoopback } from '../../../scripts/run/on-loopback.ts';

/** What can go wrong with a call; `-after` means that Stripe has done what was asked. */
export const FAULTS = [
  'time-out before the effect',
  'time-out after the effect',
  'reset',
  'an error 500 after the effect',
  '429',
  'slow',
  'the answer lost',
] as const;
export type Fault = (typeof FAULTS)[number];

const ASIDE = 'x-speaks-for';
const SLOW_MS = 150;
const speaking = new AsyncLocalStorage<string>();

/** Calls made by `work` are known on the line as those of `cell`, however many others speak at the same time. */
export const as = <T>(cell: string, work: () => Promise<T>): Promise<T> => speaking.run(cell, work);

// Node's own client is told to say who speaks: the store must not know that it is listened to.
const plain = http.request;
http.request = ((...args: Parameters<typeof plain>) => {
  const call = plain(...args);
  const cell = speaking.getStore();
  if (cell) call.setHeader(ASIDE, cell);
  return call;
}) as typeof plain;
syncBuiltinESMExports();

export type TroubledLine = {
  url: string;
  /** From now on this cell's calls whose `METHOD /path` matches go wrong. Tells how many did. */
  trouble(cell: string, call: RegExp, fault: Fault): () => number;
  heal(cell: string): void;
  close(): Promise<void>;
};

/** A line between the store and `upstream` on which each cell has its own trouble. */
export async function troubledLine(upstream: string): Promise<TroubledLine> {
  const troubles = new Map<string, { call: RegExp; fault: Fault; hits: number }>();
  /** Stripe keeps what it answered under an idempotency key, an error 500 as well. */
  const kept = new Set<string>();
  const server = http.createServer(async (incoming, outgoing) => {
    const cell = String(incoming.headers[ASIDE] ?? '');
    const key = String(incoming.headers['idempotency-key'] ?? '');
    const trouble = troubles.get(cell);
    const hit = trouble?.call.test(`${incoming.method} ${incoming.url?.split('?')[0]}`) ? trouble : null;
    if (hit) hit.hits += 1;
    if (hit?.fault.startsWith('an error 500') && key) kept.add(key);
    const body = await buffer(incoming);
    await answer(kept.has(key) ? 'an error 500 after the effect' : hit?.fault, incoming, body, outgoing, upstream);
  });
  const { port, close } = await onLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    trouble(cell, call, fault) {
      const one = { call, fault, hits: 0 };
      troubles.set(cell, one);
      return () => one.hits;
    },
    heal: cell => void troubles.delete(cell),
    close,
  };
}

async function answer(
  fault: Fault | undefined,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  upstream: string,
): Promise<void> {
  if (fault === 'time-out before the effect') return;
  if (fault === 'reset') return void incoming.socket.destroy();
  if (fault === '429') return error(outgoing, 429, 'rate_limit_error');
  const given = await pass(incoming, body, new URL(incoming.url ?? '/', upstream));
  if (fault === 'time-out after the effect') return;
  if (fault === 'the answer lost') return void incoming.socket.destroy();
  if (fault === 'an error 500 after the effect') return error(outgoing, 500, 'api_error');
  if (fault === 'slow') await pause(SLOW_MS);
  outgoing.writeHead(given.status, given.headers).end(given.body);
}

const error = (outgoing: ServerResponse, status: number, type: string): void =>
  void outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { type } }));

async function pass({ method, headers }: IncomingMessage, body: Buffer, to: URL) {
  const { [ASIDE]: _, 'transfer-encoding': __, ...rest } = headers;
  const call = plain(to, { method, headers: { ...rest, host: to.host } });
  call.end(body);
  const [given] = (await once(call, 'response')) as [IncomingMessage];
  return { status: given.statusCode ?? 502, headers: given.headers, body: await buffer(given) };
}
