import { type NextRequest, NextResponse } from 'next/server';
import { config as configuration } from '#lib/config/index.ts';
import { noncePolicy, paymentPolicy, paymentReportOnly } from './server/csp-policy.ts';
import { FILTERED_LIST, isPrivate, LIST, zoneOf } from './server/zones.ts';

/**
 * Gives each dynamic page a fresh nonce and its policy, and draws a filtered list with the dynamic page behind the
 * same address. Cached pages pass: their policy is stored with them. Nothing here decides who may do what: whoever shows no
 * session is only sent to sign in without a page, which would do the same, being drawn.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isPrivate(request.nextUrl.pathname) && isStranger(request)) return toSignIn(request);
  const target = request.nextUrl.clone();
  if (target.pathname === LIST && isFiltered(target.searchParams)) target.pathname = FILTERED_LIST;
  const zone = zoneOf(target.pathname);
  if (zone === 'cached') return NextResponse.next();

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = zone === 'payment' ? paymentPolicy(nonce, stripeHosts()) : noncePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);
  const response =
    target.pathname === request.nextUrl.pathname
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(target, { request: { headers } });
  response.headers.set('content-security-policy', policy);
  // The address of an order is the key to it: no other site may learn it.
  if (target.pathname.startsWith('/order/')) response.headers.set('referrer-policy', 'no-referrer');
  if (zone === 'payment') response.headers.set('content-security-policy-report-only', paymentReportOnly());
  return response;
}

/** Who reads and shows no session at all; whether one that is shown is good, the pages ask. */
const isStranger = ({ method, cookies }: NextRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !cookies.has('sid') && !cookies.has('__Host-sid');

/** The same answer for every address, so that nobody learns from it which pages there are. */
function toSignIn({ nextUrl }: NextRequest): NextResponse {
  const there = nextUrl.clone();
  there.searchParams.delete('_rsc');
  const next = `${there.pathname}${there.search}`;
  there.pathname = '/sign-in';
  there.search = `?next=${encodeURIComponent(next)}`;
  return NextResponse.redirect(there, { headers: { 'cache-control': 'private, no-cache, no-store, max-age=0' } });
}

/** `_rsc` is the router's own: it separates its partial answers in browser caches. */
const isFiltered = (query: URLSearchParams) => [...query.keys()].some(key => key !== '_rsc');

function stripeHosts() {
  const { scriptUrl, apiUrl } = configuration().stripe;
  return { script: scriptUrl, api: apiUrl };
}

// What is a file by its name is one only where files lie: under any other path it is an address like others.
export const config = {
  matcher: [
    '/((?!_next/|api/|(?:prints/|policy/|\\.well-known/)?[^/]+\\.(?:avif|webp|png|jpg|svg|ico|txt|xml|woff2|webmanifest)$).*)',
  ],
};
