import type { ServerResponse } from 'node:http';
import { CLOSED_POLICY, REPORTING_ENDPOINTS } from './csp-policy.ts';

export const PERMISSIONS = [
  'accelerometer=()',
  'browsing-topics=()',
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'usb=()',
  'payment=(self "https://js.stripe.com")',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
].join(', ');

/** Two years, and every name below this one. Only ever sent over https. */
const HSTS = 'max-age=63072000; includeSubDomains; preload';

const PICTURES_FOR_AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400';

/**
 * The headers that every answer has, whoever made it (ASVS 3.4.3-3.4.8). `unprotected` is told when a document was
 * about to leave without a policy; it leaves with one that allows nothing.
 */
export function protect(response: ServerResponse, https: boolean, unprotected: () => void): void {
  const type = String(response.getHeader('content-type') ?? '');
  response.removeHeader('x-powered-by');
  set(response, 'x-content-type-options', 'nosniff');
  set(response, 'referrer-policy', 'strict-origin-when-cross-origin');
  set(response, 'cross-origin-opener-policy', 'same-origin-allow-popups');
  // Mails show our pictures in windows of other origins; everything else is ours alone.
  set(response, 'cross-origin-resource-policy', type.startsWith('image/') ? 'cross-origin' : 'same-origin');
  set(response, 'permissions-policy', PERMISSIONS);
  if (https) set(response, 'strict-transport-security', HSTS);
  if (type.startsWith('image/') && response.getHeader('cache-control') === 'public, max-age=0')
    response.setHeader('cache-control', PICTURES_FOR_AN_HOUR);
  // Next speaks to caches that it may purge; browsers and proxies in between are to ask each time.
  if (String(response.getHeader('cache-control') ?? '').startsWith('s-maxage'))
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
  // What is not a document gets a policy too: opened as one, or framed, it may do nothing.
  if (!type.startsWith('text/html')) {
    set(response, 'content-security-policy', CLOSED_POLICY);
    return;
  }
  set(response, 'reporting-endpoints', REPORTING_ENDPOINTS);
  if (response.hasHeader('content-security-policy')) return;
  response.setHeader('content-security-policy', CLOSED_POLICY);
  unprotected();
}

/** Keeps what the page itself decided (an order page sends `no-referrer`, say). */
function set(response: ServerResponse, name: string, value: string) {
  if (!response.hasHeader(name)) response.setHeader(name, value);
}
