import { type NextRequest, NextResponse } from 'next/server';
import { config as configuration } from '#lib/config/index.ts';
import { noncePolicy, paymentPolicy, paymentReportOnly } from './server/csp-policy.ts';
import { FILTERED_LIST, LIST, zoneOf } from './server/zones.ts';

/**
 * Gives each dynamic page a fresh nonce and its policy, and draws a filtered list with the dynamic page behind the
 * same address. Cached pages pass: their policy is stored with them. Nothing here decides who may do what.
 */
export function proxy(request: NextRequest): NextResponse {
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
