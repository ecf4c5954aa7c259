import type { IncomingMessage } from 'node:http';
import { holdsCardNumber } from '#lib/card-number.ts';

/** Why a request is refused before Next sees it. */
export type Refused = { status: 303 | 308 | 400 | 405 | 413 | 421 | 422; reason: string; location?: string };

export type InboundRules = {
  /** The only host that this shop answers for. */
  shopUrl: URL;
  /** True behind a proxy of ours: its last X-Forwarded-For entry and its X-Forwarded-Proto are believed. */
  trustProxy: boolean;
  /** The largest body that may arrive, in bytes. */
  bodyLimit: number;
};

/** Where more may arrive: its route asks who sends it before it reads any of it. */
const LARGER_BODIES: Readonly<Record<string, number>> = { '/api/audits/duties': 11_000_000 };

/** The largest body that may arrive at an address, in bytes. */
export const bodyLimitAt = (url: string | undefined, rules: InboundRules): number =>
  Math.max(rules.bodyLimit, LARGER_BODIES[url ?? ''] ?? 0);

/** What Next, or the code behind it, believes about a request: only the front may say it. */
const FORGEABLE_PREFIXES = ['x-forwarded-', 'x-middleware-', 'x-nextjs-', 'x-invoke-', 'x-vercel-', 'x-now-'];
const FORGEABLE = new Set([
  'forwarded',
  'x-real-ip',
  'x-nonce',
  'x-matched-path',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-request-id',
  'content-security-policy',
  'content-security-policy-report-only',
]);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Health is asked by address, by those who do not know the shop's name. */
const HEALTH = '/api/health';

/** Why this request goes no further, or undefined when it may. */
export function refusalOf(request: IncomingMessage, rules: InboundRules): Refused | undefined {
  const { method = '', url = '', headers } = request;
  if (!METHODS.has(method)) return { status: 405, reason: 'method' };
  // Absolute-form targets (CVE-2026-44578) and `//host` paths name a host that is not ours.
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return { status: 400, reason: 'target' };
  if (Number(headers['content-length'] ?? 0) > bodyLimitAt(url, rules)) return { status: 413, reason: 'body' };
  if (url.length >= 13 && !url.startsWith(BUILT) && holdsCardNumber(asTyped(url))) return cardNumber(request);
  if (headers.host === rules.shopUrl.host || url === HEALTH) return;
  // After an action Next asks itself for the page that it redirects to, by the address of this process. Sent on to the
  // shop's name, that request would lose its cookies and come back as a stranger's page; refused, the browser asks.
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc) return { status: 421, reason: 'host' };
  return { status: 308, reason: 'host', location: new URL(url, rules.shopUrl).href };
}

/** Files of the build: their names are hashes, and nobody typed them. */
const BUILT = '/_next/static/';

/** Where a person reads why an address with a card number in it was not opened. */
const CARD_NUMBER_PAGE = '/card-number';

/** A search, mostly. A person is led to a page that says why, away from an address that their browser would keep. */
function cardNumber({ method, url = '', headers }: IncomingMessage): Refused {
  const opens = (method === 'GET' || method === 'HEAD') && !url.startsWith('/api/') && !headers.rsc;
  return { status: opens ? 303 : 422, reason: 'card number', ...(opens ? { location: CARD_NUMBER_PAGE } : {}) };
}

/** A target as it was typed: each escape is read by itself, so that a stray percent sign hides nothing. */
const asTyped = (url: string): string =>
  url
    .replace(/[?&/]/g, '\0\0\0\0')
    .replaceAll('+', ' ')
    .replace(/(?:%[\da-f]{2})+/gi, escapes => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });

/** Replaces what a client may claim about itself by what the front knows. `id` names the request in logs. */
export function makeHonest(request: IncomingMessage, rules: InboundRules, id: string): void {
  const { headers } = request;
  const believed = rules.trustProxy ? lastOf(headers['x-forwarded-for']) : undefined;
  const scheme = rules.trustProxy ? lastOf(headers['x-forwarded-proto']) : undefined;
  for (const name of Object.keys(headers))
    if (FORGEABLE.has(name) || FORGEABLE_PREFIXES.some(prefix => name.startsWith(prefix))) delete headers[name];
  headers['x-forwarded-for'] = believed ?? plainAddress(request.socket.remoteAddress);
  headers['x-forwarded-proto'] = scheme ?? rules.shopUrl.protocol.slice(0, -1);
  headers['x-forwarded-host'] = rules.shopUrl.host;
  headers['x-request-id'] = id;
}

/** Counts the body as it arrives, for bodies that do not say how long they are. */
export function limitBody(request: IncomingMessage, limit: number, exceeded: () => void): void {
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= limit) return push(chunk, encoding);
    exceeded();
    return false;
  };
}

const lastOf = (header: string | string[] | undefined): string | undefined =>
  [header].flat().join(',').split(',').pop()?.trim() || undefined;

const plainAddress = (address = 'unknown'): string => address.replace(/^::ffff:/, '');
