import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { type Actor, refuseCardNumbers, TooManyRequests } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { clientAddress } from './client-address.ts';
import { countChange, requireOurs, type Takes, UnsupportedType, type Who } from './guard.ts';
import { provesBy } from './proves-by.ts';

const LARGEST_BODY = 32 * 1024;
const NO_STORE = { 'cache-control': 'no-store' };

export type Asked = {
  request: Request;
  /** The parsed JSON body of a changing request, `undefined` otherwise. */
  body: unknown;
  params: Record<string, string>;
  actor: Actor;
  now: Date;
  ip: string;
  cookies: Awaited<ReturnType<typeof cookies>>;
};

type Segment = { params: Promise<Record<string, string | string[] | undefined>> };

/** `limited: 'itself'`: it counts the request by what it is about, before anything else, and more narrowly. `who` asks, where that is not who is signed in. */
type Options = { limited?: 'here' | 'itself'; who?: Who };

/**
 * Wraps a route handler, the one edge of every route. A changing request must come from our own pages, as JSON, of a
 * bearable size, and not too often, and nobody's may hold a card number; then the actor is found and the handler asked.
 * It turns a Refusal into its status and sentence, and a fault into an id. What the handler returns is sent as JSON, unless it is a Response already.
 */
export function answer(handler: (asked: Asked) => Promise<unknown>, { limited = 'here', who = actorOf }: Options = {}) {
  return async (request: Request, segment: Segment): Promise<Response> => {
    try {
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (!reads) requireOurs(request.headers, 'json');
      const now = clock.now();
      const ip = clientAddress(request.headers);
      if (!reads && limited === 'here') await countChange(ip, now);
      const params = (await segment.params) as Record<string, string>;
      const body = reads ? undefined : await readJson(request);
      for (const sent of [params, queryOf(request), body]) refuseCardNumbers(sent);
      const asked: Asked = {
        request,
        body,
        params,
        actor: await who(now),
        now,
        ip,
        cookies: await cookies(),
      };
      const result = await handler(asked);
      return result instanceof Response ? result : Response.json(result ?? null, { headers: NO_STORE });
    } catch (error) {
      return answerError(error, new URL(request.url).pathname);
    }
  };
}

/** The same door for a route whose answer is another's to write, next-auth's: what did not come from our pages ends here. */
export function onlyOurs<S extends Segment>(
  takes: Takes,
  handler: (request: Request, segment: S) => Promise<Response>,
) {
  return async (request: Request, segment: S): Promise<Response> => {
    try {
      requireOurs(request.headers, takes);
      await countChange(clientAddress(request.headers), clock.now());
      refuseCardNumbers(queryOf(request));
      if (takes === 'form') refuseCardNumbers(Object.fromEntries(new URLSearchParams(await request.clone().text())));
    } catch (error) {
      return answerError(error, new URL(request.url).pathname);
    }
    return handler(request, segment);
  };
}

/** The JSON answer for something thrown: a refusal in words, anything else as an id whose story is in the log. */
export function answerError(error: unknown, where: string): Response {
  if (error instanceof Refusal) {
    const headers = new Headers(NO_STORE);
    if (error instanceof TooManyRequests) headers.set('retry-after', String(error.retryAfterSeconds));
    const { code, message, fields, status } = error;
    return Response.json({ error: { code, message, fields, stepUp: provesBy(error) } }, { status, headers });
  }
  const id = reportFault(error, where);
  const message = `Something on our side failed. Nothing you entered is lost. If it happens again, tell us this id: ${id}`;
  return Response.json({ error: { code: 'fault', message, id } }, { status: 500, headers: NO_STORE });
}

/** Logs a fault under a new id and returns the id, the only thing of it that a person may see. */
export function reportFault(error: unknown, where: string): string {
  const id = randomUUID();
  log('edge').error({ err: error, fault: id, where }, 'fault');
  return id;
}

const queryOf = (request: Request): Record<string, string> => Object.fromEntries(new URL(request.url).searchParams);

async function readJson(request: Request): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > LARGEST_BODY) throw new TooLarge();
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new TooLarge();
  if (text === '') return {};
  if (!request.headers.get('content-type')) throw new UnsupportedType();
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput({}, 'The request is not valid JSON.');
  }
}

class TooLarge extends Refusal {
  constructor() {
    super('too_large', 'The request is too large.', 413);
  }
}
