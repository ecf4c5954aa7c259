import type { Fault } from '../faults/fault.ts';
import { brokenDown, isSilentBefore, refusalBefore } from '../faults/strike.ts';
import { passTime } from '../resources/pass-time.ts';
import type { World } from '../world.ts';
import { ApiError, invalid } from './error.ts';
import { checkExpandable, expand } from './expand.ts';
import type { FormHash } from './form.ts';
import { type Idempotency, isFinal } from './idempotency.ts';
import { type Key, secretKeyRequired } from './keys.ts';
import type { Route } from './route.ts';
import { findRoute } from './router.ts';
import { publishableView } from './subset.ts';

export type Incoming = {
  id: string;
  method: string;
  path: string;
  version: string;
  idempotencyKey: string | null;
  raw: string;
  authorization: string | undefined;
  ip: string | null;
};

/** Status 0 is no answer. */
export type Answer = { status: number; body: string; headers?: Record<string, string>; fault?: Fault };

export type Execution = {
  world: World;
  routes: readonly Route[];
  idempotency: Idempotency;
  incoming: Incoming;
  form: FormHash;
  key: Key;
};

/** One request of a known key: URL, permission, a fault on demand, idempotency, then the endpoint. @throws ApiError */
export async function execute(execution: Execution): Promise<Answer> {
  const { world, routes, incoming, key } = execution;
  if (!/^\d{4}-\d\d-\d\d(\.\w+)?$/.test(incoming.version))
    throw invalid(`Invalid Stripe API version: ${incoming.version}`);
  const { route, id } = findRoute(routes, incoming.method, incoming.path);
  if (key.kind === 'publishable' && !route.publishable) throw secretKeyRequired();
  const fault = world.faults.take(incoming);
  if (!fault) return perform(execution, route, id, null);
  if (isSilentBefore(fault)) return { status: 0, body: '', fault };
  const performed = await answered(async () => {
    const refusal = refusalBefore(fault);
    if (refusal) throw refusal;
    return perform(execution, route, id, fault);
  });
  return { ...performed, fault };
}

/** What was thrown, as the answer that says so. */
export async function answered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof ApiError ? error : asFault(error);
    const retry: Record<string, string> = refused.status === 409 ? { 'stripe-should-retry': 'true' } : {};
    return { status: refused.status, body: json({ error: refused.body }), headers: retry };
  }
}

async function perform(execution: Execution, route: Route, id: string, fault: Fault | null): Promise<Answer> {
  const { world, idempotency, incoming, key } = execution;
  const { id: request, path, idempotencyKey, raw } = incoming;
  const run = () => endpoint(execution, route, id);
  if (!idempotencyKey) return bare(await attempt(world, key, fault, run));
  const slot = { key, idempotencyKey, path, body: raw, request };
  const replay = idempotency.begin(slot);
  if (replay) {
    const headers = { 'idempotent-replayed': 'true', 'original-request': replay.request };
    return { status: replay.status, body: replay.body, headers };
  }
  try {
    const answer = await attempt(world, key, fault, run);
    if (isFinal(answer.status, answer.touchedAnIntent)) idempotency.store(slot, answer.status, answer.body);
    return bare(answer);
  } finally {
    idempotency.end(slot);
  }
}

function endpoint({ world, incoming, form, key }: Execution, route: Route, id: string): object {
  passTime(world);
  const { expand: paths, key: _key, _stripe_version, ...params } = form;
  const cause = { id: incoming.id, idempotency_key: incoming.idempotencyKey };
  const toExpand = expandPaths(paths);
  for (const path of toExpand) checkExpandable(path);
  const ip = key.kind === 'publishable' ? incoming.ip : null;
  const request = { world, form: params, id, key: key.kind, cause, ip, version: incoming.version };
  const made = structuredClone(route.run(request));
  const whole = toExpand.reduce((object, path) => expand(world.tables, object, path), made);
  return key.kind === 'publishable' ? (publishableView(whole) as object) : whole;
}

function expandPaths(value: FormHash[string] | undefined): string[] {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value) && value.every(path => typeof path === 'string')) return value;
  throw invalid('Invalid array', 'expand');
}

type Attempted = { status: number; body: string; touchedAnIntent: boolean };
const bare = ({ status, body }: Attempted): Answer => ({ status, body });

/** Runs the endpoint; a refusal or a fault becomes its answer here, so that it can be stored and replayed. */
async function attempt(world: World, key: Key, fault: Fault | null, run: () => object): Promise<Attempted> {
  const wait = world.settings.latency + (fault?.kind === 'slow' ? fault.milliseconds : 0);
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
  try {
    const made = run();
    if (fault?.kind === '500_after') throw brokenDown();
    return { status: 200, body: json(made), touchedAnIntent: false };
  } catch (error) {
    return asAnswer(key, error, fault);
  } finally {
    world.touched();
  }
}

function asAnswer(key: Key, error: unknown, fault: Fault | null): Attempted {
  const said = error instanceof ApiError ? error : asFault(error);
  const touchedAnIntent = Boolean(said.body.payment_intent ?? said.body.setup_intent);
  // A decline is an effect, too; a refused parameter is none, and its caller may know.
  const refused = fault?.kind === '500_after' && isFinal(said.status, touchedAnIntent) ? brokenDown() : said;
  const body = structuredClone(refused.body);
  const shown = key.kind === 'publishable' ? publishableView(body) : body;
  return { status: refused.status, body: json({ error: shown }), touchedAnIntent };
}

/** A defect of the sandbox: its stack goes to the terminal, never a body or a parameter. */
function asFault(error: unknown): ApiError {
  console.error(error instanceof Error ? error.stack : 'unknown fault');
  return new ApiError(500, { type: 'api_error', message: 'An unknown error occurred' });
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
