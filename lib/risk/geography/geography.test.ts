import { expect, test } from 'vitest';
import { centreOf } from './centres.ts';
import { kilometresApart, kilometresBetween } from './distances.ts';
import { geographyOf } from './geography-of.ts';
import { placeOf } from './place.ts';

test.each([
  ['8.8.8.8', 'US'],
  ['::ffff:8.8.8.8', 'US'],
  ['193.0.6.139', 'NL'],
  ['2a00:1450:4001::1', 'IE'],
])('%s is in %s, as the file of countries has it', (ip, country) => {
  expect(placeOf(ip)).toEqual({ country, at: centreOf(country) });
});

test.each([
  ...['127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', '172.31.0.1', '100.64.3.3', '169.254.9.9', 'fd00::7', 'fe80::1'],
  ...['192.0.2.7', '198.51.100.7', '203.0.113.7', '2001:db8::7', '224.0.0.1', '::ffff:10.0.0.1'],
  ...['', 'unknown', '8.8.8.8/32', null],
])('%s is nowhere', ip => {
  expect(placeOf(ip)).toBe(null);
});

test('a way is told along a great circle, from middle to middle; there is none within a country', () => {
  const [dublin, paris] = [
    [53.35, -6.26],
    [48.86, 2.35],
  ] as const;
  expect(kilometresBetween(dublin, paris)).toBeGreaterThan(770);
  expect(kilometresBetween(dublin, paris)).toBeLessThan(790);
  expect(kilometresBetween(paris, dublin)).toBe(kilometresBetween(dublin, paris));
  expect([kilometresApart('IE', 'IE'), kilometresApart('IE', null), kilometresApart('IE', 'XX')]).toEqual([
    0,
    null,
    null,
  ]);
  expect(kilometresApart('BR', 'NL')).toBeGreaterThan(8000);
});

test('the gate knows where a buyer is, how far that is from their door, and how they came from where they were', () => {
  const where = { ip: '193.0.6.139', shipping: 'BR', billing: 'NL', last: { country: 'BR', minutes: 40 } };
  const { geography, travel } = geographyOf(where);
  expect(geography).toEqual({
    ipCountry: 'NL',
    ipToShippingKm: kilometresApart('NL', 'BR'),
    billingToShippingKm: kilometresApart('NL', 'BR'),
  });
  expect(travel).toEqual({ kilometres: kilometresApart('BR', 'NL'), minutes: 40 });
  expect(geographyOf({ ...where, last: { country: 'NL', minutes: 1 } }).travel).toBe(null);
  expect(geographyOf({ ip: '127.0.0.1', shipping: 'NL', billing: null, last: null })).toEqual({
    geography: { ipCountry: null, ipToShippingKm: null, billingToShippingKm: null },
    travel: null,
  });
});
