import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { FaultKind } from '../faults/fault.ts';
import { isSilent, silence } from '../faults/strike.ts';
import { newId } from '../state/id.ts';
import { API_VERSION, type World } from '../world.ts';
import { invalid } from './error.ts';
import { type Answer, answered, execute, type Incoming } from './execute.ts';
import { type FormHash, MalformedForm, parseForm } from './form.ts';
import { Idempotency } from './idempotency.ts';
import { authenticate, type Key } from './keys.ts';
import type { Route } from './route.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'authorization, content-type, stripe-version, stripe-account, idempotency-key',
  'access-control-expose-headers': 'Request-Id, Stripe-Should-Retry',
  'access-control-max-age': '300',
};

/** The `/v1` API: one pass for every request, in Stripe's order: key, URL, permission, idempotency, parameters. */
export function gateway(world: World, routes: readonly Route[], secret: string): Hono {
  const idempotency = new Idempotency(world, secret);
  const api = new Hono();
  api.options('/*', c => c.body(null, 200, CORS));
  api.all('/*', async c => {
    const incoming = await receive(c);
    let kind: Key['kind'] | 'none' = 'none';
    const answer = await answered(async () => {
      const form = parse(incoming.raw);
      const key = authenticate(incoming.authorization, form.key, world.settings);
      kind = key.kind;
      return execute({ world, routes, idempotency, incoming, form, key });
    });
    const { fault, ...said } = answer;
    log(world, incoming, kind, said.status, fault?.kind);
    const outgoing = { ...said, headers: headersOf(incoming, said.headers) };
    if (fault && isSilent(fault)) return silence(c, fault, outgoing, world.faults.over.signal);
    return c.body(outgoing.body, outgoing.status as 200, outgoing.headers);
  });
  return api;
}

function headersOf({ id, idempotencyKey, version }: Incoming, more: Answer['headers']): Record<string, string> {
  return {
    ...CORS,
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    'cache-control': 'no-cache, no-store',
    'content-type': 'application/json',
    'request-id': id,
    'stripe-version': version,
    ...more,
  };
}

async function receive(c: Context): Promise<Incoming> {
  const url = new URL(c.req.url);
  const method = c.req.method;
  return {
    id: newId('req'),
    method,
    path: url.pathname,
    version: c.req.header('stripe-version') ?? API_VERSION,
    idempotencyKey: method === 'POST' ? (c.req.header('idempotency-key') ?? null) : null,
    raw: method === 'POST' ? await c.req.text() : url.search.slice(1),
    authorization: c.req.header('authorization'),
    ip: addressOf(c),
  };
}

/** A frame calls from the customer's own machine; a test may say that it is another one. */
function addressOf(c: Context): string | null {
  const said = c.req.header('x-forwarded-for')?.split(',')[0]?.trim();
  const bindings: Partial<HttpBindings> | undefined = c.env;
  return said ?? bindings?.incoming?.socket.remoteAddress ?? null;
}

function parse(raw: string): FormHash {
  try {
    return parseForm(raw);
  } catch (error) {
    if (error instanceof MalformedForm) throw invalid(`Invalid request body: ${error.message}.`);
    throw error;
  }
}

function log(world: World, incoming: Incoming, key: Key['kind'] | 'none', status: number, fault?: FaultKind): void {
  const { id, method, path, idempotencyKey } = incoming;
  const row = { id, created: world.now(), method, path, status, key, idempotencyKey, ...(fault && { fault }) };
  world.tables.requests.put(row);
  world.tables.requests.keepNewest(2000);
}
