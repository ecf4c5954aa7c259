import { type Context, Hono } from 'hono';
import { expireAuthorizations } from '../resources/payment-intents/expire.ts';
import { newId } from '../state/id.ts';
import { API_VERSION, type World } from '../world.ts';
import { ApiError, invalid } from './error.ts';
import { checkExpandable, expand } from './expand.ts';
import { type FormHash, MalformedForm, parseForm } from './form.ts';
import { Idempotency, isFinal } from './idempotency.ts';
import { authenticate, type Key, secretKeyRequired } from './keys.ts';
import type { Route } from './route.ts';
import { findRoute } from './router.ts';
import { publishableView } from './subset.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'authorization, content-type, stripe-version, stripe-account, idempotency-key',
  'access-control-expose-headers': 'Request-Id, Stripe-Should-Retry',
  'access-control-max-age': '300',
};

type Answer = { status: number; body: string; headers?: Record<string, string> };
type Incoming = {
  id: string;
  method: string;
  path: string;
  version: string;
  idempotencyKey: string | null;
  raw: string;
  authorization: string | undefined;
};

/** The `/v1` API: one pass for every request, in Stripe's order: key, URL, permission, idempotency, parameters. */
export function gateway(world: World, routes: readonly Route[], secret: string): Hono {
  const idempotency = new Idempotency(world, secret);
  const api = new Hono();
  api.options('/*', c => c.body(null, 200, CORS));
  api.all('/*', async c => {
    const incoming = await receive(c);
    let kind: Key['kind'] | 'none' = 'none';
    const answer = await respond(async () => {
      const form = parse(incoming.raw);
      const key = authenticate(incoming.authorization, form.key, world.settings);
      kind = key.kind;
      return execute({ world, routes, idempotency, incoming, form, key });
    });
    log(world, incoming, kind, answer.status);
    const echoed: Record<string, string> = incoming.idempotencyKey
      ? { 'idempotency-key': incoming.idempotencyKey }
      : {};
    return c.body(answer.body, answer.status as 200, {
      ...CORS,
      ...echoed,
      'cache-control': 'no-cache, no-store',
      'content-type': 'application/json',
      'request-id': incoming.id,
      'stripe-version': incoming.version,
      ...answer.headers,
    });
  });
  return api;
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
  };
}

function parse(raw: string): FormHash {
  try {
    return parseForm(raw);
  } catch (error) {
    if (error instanceof MalformedForm) throw invalid(`Invalid request body: ${error.message}.`);
    throw error;
  }
}

type Execution = {
  world: World;
  routes: readonly Route[];
  idempotency: Idempotency;
  incoming: Incoming;
  form: FormHash;
  key: Key;
};

async function execute({ world, routes, idempotency, incoming, form, key }: Execution): Promise<Answer> {
  const { id: request, method, path, version, idempotencyKey } = incoming;
  if (!/^\d{4}-\d\d-\d\d(\.\w+)?$/.test(version)) throw invalid(`Invalid Stripe API version: ${version}`);
  const { route, id } = findRoute(routes, method, path);
  if (key.kind === 'publishable' && !route.publishable) throw secretKeyRequired();
  const { expand: paths, key: _key, _stripe_version, ...params } = form;
  const run = (): object => {
    expireAuthorizations(world);
    const cause = { id: request, idempotency_key: idempotencyKey };
    const toExpand = expandPaths(paths);
    for (const path of toExpand) checkExpandable(path);
    const made = structuredClone(route.run({ world, form: params, id, key: key.kind, cause, version }));
    const whole = toExpand.reduce((object, path) => expand(world.tables, object, path), made);
    return key.kind === 'publishable' ? (publishableView(whole) as object) : whole;
  };
  if (!idempotencyKey) return attempt(world, key, run);
  const slot = { key, idempotencyKey, path, body: incoming.raw, request };
  const replay = idempotency.begin(slot);
  if (replay)
    return {
      status: replay.status,
      body: replay.body,
      headers: { 'idempotent-replayed': 'true', 'original-request': replay.request },
    };
  try {
    const answer = await attempt(world, key, run);
    if (isFinal(answer.status, answer.touchedAnIntent)) idempotency.store(slot, answer.status, answer.body);
    return answer;
  } finally {
    idempotency.end(slot);
  }
}

/** Runs the endpoint; a refusal or a fault becomes its answer here, so that it can be stored and replayed. */
async function attempt(world: World, key: Key, run: () => object): Promise<Answer & { touchedAnIntent: boolean }> {
  if (world.settings.latency > 0) await new Promise(resolve => setTimeout(resolve, world.settings.latency));
  try {
    return { status: 200, body: json(run()), touchedAnIntent: false };
  } catch (error) {
    const refused = error instanceof ApiError ? error : fault(error);
    const touchedAnIntent = Boolean(refused.body.payment_intent ?? refused.body.setup_intent);
    const body = structuredClone(refused.body);
    const shown = key.kind === 'publishable' ? publishableView(body) : body;
    return { status: refused.status, body: json({ error: shown }), touchedAnIntent };
  } finally {
    world.touched();
  }
}

async function respond(execution: () => Promise<Answer>): Promise<Answer> {
  try {
    return await execution();
  } catch (error) {
    const refused = error instanceof ApiError ? error : fault(error);
    const retry: Record<string, string> = refused.status === 409 ? { 'stripe-should-retry': 'true' } : {};
    return { status: refused.status, body: json({ error: refused.body }), headers: retry };
  }
}

/** A defect of the sandbox: its stack goes to the terminal, never a body or a parameter. */
function fault(error: unknown): ApiError {
  console.error(error instanceof Error ? error.stack : 'unknown fault');
  return new ApiError(500, { type: 'api_error', message: 'An unknown error occurred' });
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

function expandPaths(value: FormHash[string] | undefined): string[] {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value) && value.every(path => typeof path === 'string')) return value;
  throw invalid('Invalid array', 'expand');
}

function log(world: World, incoming: Incoming, key: Key['kind'] | 'none', status: number): void {
  const { id, method, path, idempotencyKey } = incoming;
  world.tables.requests.put({ id, created: world.now(), method, path, status, key, idempotencyKey });
  world.tables.requests.keepNewest(2000);
}
