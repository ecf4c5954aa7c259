import { headers } from 'next/headers';
import { type Actor, limit } from '#lib/access/index.ts';
import { config } from '#lib/config/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { clientAddress } from './client-address.ts';

/** A request that changes something came from another site, or does not say where from. */
export class ForeignRequest extends Refusal {
  constructor() {
    super('foreign_request', 'This request did not come from our pages. Reload the page and try again.', 403);
  }
}

/** A body of a kind that nothing here takes. Other sites may send text/plain without asking a browser's leave. */
export class UnsupportedType extends Refusal {
  constructor() {
    super('unsupported_type', 'This is not a kind of message that is taken here.', 415);
  }
}

/** What a request may bring: a route JSON, a plain form its fields, an upload a form with a file, a server action what React makes of a form. */
const TYPES = {
  json: ['application/json'],
  form: ['application/x-www-form-urlencoded'],
  upload: ['multipart/form-data'],
  action: ['multipart/form-data', 'application/x-www-form-urlencoded'],
} as const;
export type Takes = keyof typeof TYPES;

/** Nobody changes more from one address in a minute; what is dearer than a row has a narrower limit of its own. */
const MOST_CHANGES_A_MINUTE = 240;

/**
 * Refuses a changing request that our own pages did not send. Browsers that send Fetch Metadata must say
 * same-origin; others must send our Origin. A request with neither is refused: Next itself would let it pass.
 */
export function requireOwnOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const ours = origin === config().shopUrl.origin;
  if (site === 'same-origin' ? origin === null || ours : site === null && ours) return;
  throw new ForeignRequest();
}

/** Refuses a changing request that our own pages did not send, or whose body is not of the kind that they send. */
export function requireOurs(headers: Headers, takes: Takes): void {
  requireOwnOrigin(headers);
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const types: readonly string[] = TYPES[takes];
  // Without a type there is nothing to read: whoever reads a body finds it empty, or refuses it.
  if (type !== undefined && !types.includes(type)) throw new UnsupportedType();
}

/** Counts one change by an address. Throws TooManyRequests. */
export const countChange = (ip: string, now: Date): Promise<void> =>
  limit('edge.changes', ip, MOST_CHANGES_A_MINUTE, 60, now);

/** By what it is known who asks: the session of an account, or that of a guest for their own data. */
export type Who = (now: Date) => Promise<Actor>;

/** Who sent a form to a server action, once the request has shown to be ours: the first thing that every action does. */
export async function requireOurForm(now: Date, who: Who = actorOf): Promise<Actor> {
  const sent = await headers();
  requireOurs(sent, 'action');
  await countChange(clientAddress(sent), now);
  return who(now);
}
