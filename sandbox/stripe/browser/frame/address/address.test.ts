import { describe, expect, it } from 'vitest';
import { formatOf } from './formats.ts';
import { checkPhone, toE164 } from './phone.ts';
import { checkPostalCode, POSTAL_CODES } from './postal-codes.ts';

const COUNTRIES =
  'AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT JP LT LU LV MT NL NO NZ PL PT RO SE SI SK US'.split(' ');

describe('postal codes', () => {
  it.each(COUNTRIES)('%s has a shape that its own example fits', country => {
    const { example } = POSTAL_CODES[country] ?? { example: '' };
    expect(checkPostalCode(country, example)).toBeUndefined();
    expect(checkPostalCode(country, '!')?.code).toBe('invalid_zip');
  });

  it('may be left out in Ireland and where no shape is known, and nowhere else', () => {
    expect(checkPostalCode('IE', '')).toBeUndefined();
    expect(checkPostalCode('BR', '')).toBeUndefined();
    expect(checkPostalCode('GB', '')).toEqual({ code: 'incomplete_zip', message: 'Your postcode is incomplete.' });
  });

  it('are accepted as people write them', () => {
    for (const code of ['sw1a1aa', 'M1 1AE', 'EC1A 1BB']) expect(checkPostalCode('GB', code)).toBeUndefined();
    for (const code of ['94103', '94103-1234']) expect(checkPostalCode('US', code)).toBeUndefined();
    for (const code of ['1012AB', '1012 ab']) expect(checkPostalCode('NL', code)).toBeUndefined();
  });
});

describe('formats', () => {
  it('show a region only where addresses have one', () => {
    const withRegion = COUNTRIES.filter(country => formatOf(country).region);
    expect(withRegion).toEqual(['AU', 'CA', 'ES', 'IE', 'IT', 'JP', 'RO', 'US']);
    for (const country of withRegion) {
      const { rows, region } = formatOf(country);
      expect(rows.flat().some(([name]) => name === 'administrativeArea')).toBe(true);
      expect(new Set(region?.choices.map(([value]) => value)).size).toBe(region?.choices.length);
    }
  });

  it('fill each row’s six columns', () => {
    for (const country of COUNTRIES)
      for (const row of formatOf(country).rows) expect(row.reduce((sum, [, columns]) => sum + columns, 0)).toBe(6);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['030 123456', 'DE', '+4930123456'],
    ['+44 20 7946 0000', 'DE', '+442079460000'],
    ['0049 30 123456', 'FR', '+4930123456'],
    ['(415) 555-0100', 'US', '+14155550100'],
    ['06 1234 5678', 'IT', '+390612345678'],
  ])('%s in %s is %s', (typed, country, e164) => expect(toE164(typed, country)).toBe(e164));

  it('are checked for length, and for being there when they must', () => {
    expect(checkPhone('', 'DE', true)?.code).toBe('incomplete_phone_number');
    expect(checkPhone('', 'DE', false)).toBeUndefined();
    expect(checkPhone('555-0100', 'US', true)?.code).toBe('incomplete_phone_number');
    expect(checkPhone('+1 415 555 0100', 'US', true)).toBeUndefined();
  });
});
