import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterSignIn } from './after-sign-in.ts';

test('a path of ours is kept with its query', () => {
  expect(afterSignIn('/admin/payments?state=held')).toBe('/admin/payments?state=held');
});

test.each([
  undefined,
  ['/a', '/b'],
  'https://evil.test/',
  '//evil.test',
  '/\\evil.test',
  '/\t/evil.test',
  '/.//evil.test',
  'javascript:alert(1)',
  '\\\\evil.test',
  'https:evil.test',
  'https:/evil.test',
  '///evil.test',
  '////evil.test/..',
  '/\\/evil.test',
  '/..//evil.test',
  '/%2e%2e//evil.test',
  '\n//evil.test',
  '/\n/evil.test',
  '/\r\n/evil.test',
  ' //evil.test',
  '//evil.test@counterproof.test',
  '//counterproof.test@evil.test',
  'data:text/html,x',
  'javascript://counterproof.test/%0aalert(1)',
  '',
  'account',
])('%s leads home, not away', wanted => {
  expect(afterSignIn(wanted)).toBe('/account');
});

/** What addresses are made of, and what makes one seem to be ours. */
const PIECES = [
  '/',
  '//',
  '\\',
  '.',
  '..',
  ':',
  '@',
  '?',
  '#',
  '%2f',
  '%5c',
  '%09',
  '\t',
  '\r\n',
  '\0',
  ' ',
  '\u2028',
  '／',
];
const WORDS = ['evil.test', 'https', 'javascript', 'account', 'shop.test', 'user:secret'];

test('no text at all leads to another site, whatever it is made of', () => {
  const texts = fc.array(fc.constantFrom(...PIECES, ...WORDS), { maxLength: 8 }).map(parts => `/${parts.join('')}`);
  fc.assert(
    fc.property(fc.oneof(texts, fc.webUrl(), fc.string({ unit: 'binary' })), wanted => {
      const path = afterSignIn(wanted);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(new URL(path, 'https://shop.test').origin).toBe('https://shop.test');
      // It becomes a header: one line, and nothing but ASCII.
      expect(path).toMatch(/^[\x21-\x7e]+$/);
    }),
    { numRuns: 2_000 },
  );
});
