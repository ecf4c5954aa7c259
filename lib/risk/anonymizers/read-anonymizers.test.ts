import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANONYMIZERS, readAnonymizers } from './read-anonymizers.ts';

test('a list tells Tor from data centres and private networks, in both kinds of address', () => {
  const kindOf = readAnonymizers(`
    # from three sources
    hosting 198.51.100.0/24   # a data centre
    vpn 203.0.113.8/30
    tor 198.51.100.7
    tor 2001:db8:5::/48
  `);
  expect(['198.51.100.6', '198.51.100.7', '198.51.100.8', '198.51.101.0'].map(kindOf)).toEqual([
    ...['hosting', 'tor', 'hosting', 'none'],
  ]);
  expect(['203.0.113.7', '203.0.113.8', '203.0.113.11', '203.0.113.12'].map(kindOf)).toEqual([
    ...['none', 'vpn', 'vpn', 'none'],
  ]);
  expect(['2001:db8:5::1', '2001:db8:6::1', '::ffff:198.51.100.7', 'unknown'].map(kindOf)).toEqual([
    ...['tor', 'none', 'tor', 'none'],
  ]);
  expect(readAnonymizers('')('8.8.8.8')).toBe('none');
});

test.each(['proxy 192.0.2.1', 'tor 192.0.2.1/33', 'tor', 'vpn 192.0.2.0/24 more', 'vpn example.org'])(
  'a line that is something else is told: %s',
  line => {
    expect(() => readAnonymizers(`tor 192.0.2.1\n${line}`)).toThrow(`line 2 of the list of anonymizers`);
  },
);

test('of networks that lie in one another the heaviest kind holds, in whatever order they are listed', () => {
  const network = fc.record({
    kind: fc.constantFrom(...ANONYMIZERS),
    last: fc.integer({ min: 0, max: 63 }),
    bits: fc.integer({ min: 26, max: 32 }),
  });
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), fc.integer({ min: 0, max: 63 }), (networks, asked) => {
      const text = networks.map(({ kind, last, bits }) => `${kind} 10.0.0.${last}/${bits}`).join('\n');
      const covers = ({ last, bits }: { last: number; bits: number }) => last >> (32 - bits) === asked >> (32 - bits);
      const heaviest = ANONYMIZERS.findLast(kind => networks.some(one => one.kind === kind && covers(one)));
      expect(readAnonymizers(text)(`10.0.0.${asked}`)).toBe(heaviest ?? 'none');
    }),
    { numRuns: 300 },
  );
});
