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
])('%s leads home, not away', wanted => {
  expect(afterSignIn(wanted)).toBe('/account');
});
