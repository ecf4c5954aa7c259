import type { Context } from 'hono';
import { ApiError, invalid } from '../api/error.ts';
import { type Form, type FormHash, MalformedForm, parseForm } from '../api/form.ts';
import { readParams } from '../api/read.ts';
import type { Params, Shape } from '../api/shape.ts';

/**
 * A handler of the control API: reads the body (JSON or a form) or, for a GET, the query by a shape, and answers with
 * what `run` gives. Unknown names and wrong values are refused as `/v1` refuses them.
 */
export function command<S extends Shape>(shape: S, run: (params: Params<S>, c: Context) => object | Promise<object>) {
  return async (c: Context): Promise<Response> => c.json(await run(readParams(await sent(c), shape), c));
}

/** The answer to a refusal; anything else goes on to the terminal. */
export function refused(error: unknown, c: Context): Response {
  if (error instanceof ApiError) return c.json({ error: error.body }, error.status as 400);
  throw error;
}

async function sent(c: Context): Promise<FormHash> {
  const isRead = c.req.method === 'GET' || c.req.method === 'DELETE';
  const raw = isRead ? new URL(c.req.url).search.slice(1) : await c.req.text();
  try {
    if (!isRead && c.req.header('content-type')?.includes('json')) return asHash(asForm(JSON.parse(raw || '{}')));
    return parseForm(raw);
  } catch (error) {
    if (error instanceof MalformedForm || error instanceof SyntaxError) throw invalid('Invalid request body.');
    throw error;
  }
}

function asHash(form: Form): FormHash {
  if (typeof form === 'object' && !Array.isArray(form)) return form;
  throw invalid('Invalid request body: an object is expected.');
}

/** JSON as the form that says the same: scalars become text, null the empty text that unsets. */
function asForm(value: unknown): Form {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(asForm);
  if (typeof value !== 'object') return String(value);
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.map(([name, inner]) => [name, asForm(inner)]));
}
