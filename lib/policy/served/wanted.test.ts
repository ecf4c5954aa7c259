// Keeps the clauses: data-encryption, pci-dss.
import { expect, test } from 'vitest';
import { lacksOfCookie } from './cookies.ts';
import { lacksOfHeaders, lacksOfPolicy } from './headers.ts';

const POLICY =
  "default-src 'none'; script-src 'nonce-a' 'strict-dynamic'; style-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; report-uri /api/csp-report";
const GOOD = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), usb=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'content-security-policy': POLICY,
};

test('an answer with all its headers lacks nothing', () => {
  expect(lacksOfHeaders(GOOD, true)).toEqual([]);
  const { 'strict-transport-security': _, ...plain } = GOOD;
  expect(lacksOfHeaders(plain, false)).toEqual([]);
});

test.each([
  ['no nosniff', { 'x-content-type-options': undefined }],
  ['a referrer for everybody', { 'referrer-policy': 'unsafe-url' }],
  ['an opener of another site', { 'cross-origin-opener-policy': 'unsafe-none' }],
  ['nothing about embedding', { 'cross-origin-resource-policy': undefined }],
  ['the camera', { 'permissions-policy': 'usb=()' }],
  ['what it is made with', { 'x-powered-by': 'Next.js' }],
  ['other sites as readers', { 'access-control-allow-origin': '*' }],
  ['a version', { server: 'nginx/1.22.1' }],
  ['HSTS of a day', { 'strict-transport-security': 'max-age=86400; includeSubDomains' }],
  ['HSTS of one name', { 'strict-transport-security': 'max-age=63072000' }],
  ['no policy', { 'content-security-policy': undefined }],
])('an answer with %s is told', (_what, changed) =>
  expect(lacksOfHeaders({ ...GOOD, ...changed }, true)).toHaveLength(1),
);

test.each([
  ['inline scripts', "script-src 'nonce-a' 'strict-dynamic'", "script-src 'unsafe-inline'"],
  ['evaluated scripts', "script-src 'nonce-a' 'strict-dynamic'", "script-src 'self' 'unsafe-eval'"],
  ['scripts from everywhere', "script-src 'nonce-a' 'strict-dynamic'", 'script-src https:'],
  ['scripts of another site', "script-src 'nonce-a' 'strict-dynamic'", "script-src 'self' https://evil.test"],
  ['inline styles', "style-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ['a frame round it', "frame-ancestors 'none'", 'frame-ancestors *'],
  ['another base', "base-uri 'none'; ", ''],
  ['forms that lead anywhere', "form-action 'self'; ", ''],
  ['silence about violations', '; report-uri /api/csp-report', ''],
])('a policy that allows %s is told', (_what, good, bad) =>
  expect(lacksOfPolicy(POLICY.replace(good, bad), true)).toHaveLength(1),
);

test('a cookie is for this host, over TLS, out of reach of scripts and of other sites', () => {
  expect(lacksOfCookie('__Host-sid=a; Path=/; Secure; HttpOnly; SameSite=Lax', true)).toEqual([]);
  expect(lacksOfCookie('sid=a; Path=/; HttpOnly; SameSite=Lax', false)).toEqual([]);
  const bad = ['sid=a', 'Path=/account', 'Domain=shop.test', 'SameSite=None'].join('; ');
  expect(lacksOfCookie(bad, true)).toHaveLength(6);
  expect(lacksOfCookie('__Host-who=ada%40example.test; Path=/; Secure; HttpOnly; SameSite=Lax', true)).toHaveLength(1);
});
