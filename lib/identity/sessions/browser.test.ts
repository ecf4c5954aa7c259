import { expect, test } from 'vitest';
import { nameOfBrowser, networkHash, networkOf } from './browser.ts';

const CHROMIUM = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on Windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${CHROMIUM}`, 'Chrome on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['Call 555 1234 about your account/1.0 (urgent)', 'An unknown browser'],
  ['x'.repeat(100_000), 'An unknown browser'],
  ['\r\nBcc: mallory@example.test', 'An unknown browser'],
  ['', 'An unknown browser'],
  [null, 'An unknown browser'],
])('%j is called by a name of ours', (userAgent, name) => expect(nameOfBrowser(userAgent)).toBe(name));

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:7:1::9', '2001:db8:7::/48'],
  ['2001:0DB8:0007::', '2001:db8:7::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['unknown', 'unknown'],
  ['203.0.113.77, 10.0.0.1', 'unknown'],
])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network));

test('equal networks have equal hashes, others have not', () => {
  expect(networkHash(networkOf('203.0.113.1'))).toBe(networkHash(networkOf('203.0.113.254')));
  expect(networkHash(networkOf('203.0.113.1'))).not.toBe(networkHash(networkOf('203.0.114.1')));
});
