import { describe, expect, test } from 'vitest';
import { parse } from '#lib/access/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { COUNTRIES, emailAddress, postalAddress } from './address.ts';
import { postcodeIn } from './postcodes.ts';

const ada = {
  name: 'Ada de Vries',
  line1: 'Prinsengracht 263',
  line2: '',
  city: 'Amsterdam',
  region: null,
  postalCode: '1016gv',
  country: 'NL',
  phone: null,
};

function refusedFields(address: unknown): string[] {
  try {
    parse(postalAddress, address);
    return [];
  } catch (error) {
    if (error instanceof BadInput) return Object.keys(error.fields);
    throw error;
  }
}

describe('an address', () => {
  test('is kept as it is written on the parcel', () => {
    expect(parse(postalAddress, ada)).toEqual({ ...ada, line2: null, postalCode: '1016 GV' });
  });

  test('in the United States needs a state that exists', () => {
    const eve = { ...ada, country: 'US', city: 'Portland', postalCode: '97201' };
    expect(refusedFields(eve)).toEqual(['region']);
    expect(refusedFields({ ...eve, region: 'ZZ' })).toEqual(['region']);
    expect(parse(postalAddress, { ...eve, region: 'or' }).region).toBe('OR');
  });

  test('in Ireland may have no Eircode, and elsewhere the optional fields may be left out', () => {
    const dublin = { ...ada, country: 'IE', city: 'Dublin', postalCode: '' };
    expect(parse(postalAddress, dublin).postalCode).toBeNull();
    const { name, line1, city, postalCode, country } = ada;
    expect(parse(postalAddress, { name, line1, city, postalCode, country })).toMatchObject({
      line2: null,
      phone: null,
    });
  });

  test.each([
    ['ES', '35001'],
    ['FR', '97110'],
    ['IT', '23041'],
    ['FI', '22100'],
    ['DE', '78266'],
    ['GR', '63086'],
  ])('in a part of %s where its tax does not hold (%s) is refused', (country, postalCode) => {
    expect(refusedFields({ ...ada, country, postalCode })).toEqual(['postalCode']);
  });

  test.each([
    ['no name', { name: ' ' }, ['name']],
    ['a country we do not ship to', { country: 'AQ' }, ['country']],
    ['a country named like a property of every object', { country: 'constructor' }, ['country']],
    ['a postcode of another country', { postalCode: '75001' }, ['postalCode']],
    ['no postcode', { postalCode: '' }, ['postalCode']],
    ['a line of 10,000 characters', { line1: 'x'.repeat(10_000) }, ['line1']],
    ['a line break', { city: 'Amsterdam\r\nBcc: x@example.org' }, ['city']],
    ['a number for a street', { line1: 12 }, ['line1']],
    ['an array for a name', { name: ['Ada'] }, ['name']],
    ['a phone number of words', { phone: 'call me' }, ['phone']],
    ['an unknown key', { price: 1 }, ['form']],
    ['a card number in the second line', { line2: '4242 4242 4242 4242' }, ['line2']],
    ['a card number for a name', { name: 'Ada ４２４２-4242-4242-4242' }, ['name']],
  ])('with %s is refused at its field', (_name, change, fields) => {
    expect(refusedFields({ ...ada, ...change })).toEqual(fields);
  });

  test('there are 31 countries to choose from, by name', () => {
    expect(COUNTRIES).toHaveLength(31);
    expect(COUNTRIES[0]?.name).toBe('Austria');
  });
});

test.each([
  ['NL', '1016gv', '1016 GV'],
  ['GB', 'sw1a1aa', 'SW1A 1AA'],
  ['IE', 'd02af30', 'D02 AF30'],
  ['PL', '00950', '00-950'],
  ['PT', '1000 205', '1000-205'],
  ['SE', '11122', '111 22'],
  ['LV', '1010', 'LV-1010'],
  ['MT', 'vlt1117', 'VLT 1117'],
  ['US', '97201-1234', '97201-1234'],
])('a postcode of %s may be typed as %s', (country, typed, printed) => {
  expect(postcodeIn(country, typed)).toBe(printed);
});

test('every country that we ship to knows its postcodes', () => {
  for (const { code } of COUNTRIES) expect(postcodeIn(code, 'no such postcode'), code).toBeNull();
  const plain = ['1000', '10000', '100000', '100 00', '10-000', '1000-100', 'LT-10000', 'LV-1000', 'D02 AF30'];
  const shaped = [...plain, 'SW1A 1AA', 'VLT 1117', '1016 GV'];
  for (const { code } of COUNTRIES)
    expect(
      shaped.some(text => postcodeIn(code, text) !== null),
      code,
    ).toBe(true);
});

describe('an e-mail address', () => {
  test('keeps its local part and lowers its domain', () => {
    expect(parse(emailAddress, ' Ada.L@Example.ORG ')).toBe('Ada.L@example.org');
  });
  test.each(['ada', 'ada@example.org, eve@example.org', 'ada@example.org\nbcc: x@y.z', '"e@evil"@example.org', ''])(
    'like %j is refused',
    text => {
      expect(() => parse(emailAddress, text)).toThrow(BadInput);
    },
  );
});
