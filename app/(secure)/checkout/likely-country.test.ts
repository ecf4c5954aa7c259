import { expect, it } from 'vitest';
import { likelyCountry } from './likely-country.ts';

const countries = [{ code: 'AT' }, { code: 'NL' }, { code: 'GB' }];

it('takes the first region of the browser that we ship to', () => {
  expect(likelyCountry('pt-BR,de-AT;q=0.9,en-GB;q=0.8', countries)).toBe('AT');
});

it('falls back to our own country', () => {
  expect(likelyCountry(null, countries)).toBe('NL');
  expect(likelyCountry('de', countries)).toBe('NL');
  expect(likelyCountry('<script>-XX', countries)).toBe('NL');
});
