/**
 * The content security policies of the documents, as data. Two kinds: cached pages name the hashes of their own
 * framework scripts, dynamic pages carry a nonce. Neither allows an inline script or an inline style of anybody else.
 */

/** Where violations are told; `Reporting-Endpoints` gives the same address its name. */
export const REPORT_PATH = '/api/csp-report';
export const REPORTING_ENDPOINTS = `csp="${REPORT_PATH}"`;

/** What leaves when a document has no policy: a page on which nothing may run or load. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const TRUSTED_TYPES = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['nextjs', 'nextjs#bundler', 'default'],
};

type Directives = Record<string, readonly string[]>;

const common: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'report-uri': [REPORT_PATH],
  'report-to': ['csp'],
};

/** For a cached page. `hashes` are sources such as `'sha256-…'`, of its recognised framework scripts only. */
export const hashPolicy = (hashes: readonly string[]): string =>
  write({ ...common, 'script-src': ["'self'", ...hashes], ...TRUSTED_TYPES });

/** For a dynamic page without payment fields: sign-in, account, staff, filtered lists. */
export const noncePolicy = (nonce: string): string =>
  write({ ...common, 'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'"], ...TRUSTED_TYPES });

/** Stripe's script and API as configured: the real hosts, or the sandbox's origin on loopback. */
export type StripeHosts = { script: URL; api: URL };

/**
 * For a page with payment fields, the only kind on which Stripe's hosts may appear. Trusted Types are told but not
 * enforced here (`paymentReportOnly`), because real Stripe.js is not proven under them (stripe-js#403).
 */
export function paymentPolicy(nonce: string, hosts: StripeHosts): string {
  const real = hosts.script.hostname === 'js.stripe.com';
  const frames = real
    ? ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com']
    : [hosts.script.origin];
  return write({
    ...common,
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...frames.slice(0, real ? 2 : 1)],
    'frame-src': frames,
    'connect-src': ["'self'", hosts.api.origin],
    'img-src': ["'self'", 'data:', real ? 'https://*.stripe.com' : hosts.script.origin],
  });
}

export const paymentReportOnly = (): string =>
  write({ ...TRUSTED_TYPES, 'report-uri': [REPORT_PATH], 'report-to': ['csp'] });

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
