import { expect, test } from 'vitest';
import { sameStreet } from './same-street.ts';

test.each([
  ['Prinsengracht 263', 'Prinsengracht 263'],
  ['prinsengracht, 263', 'Prinsengracht 263'],
  ['263 Prinsengracht', 'Prinsengracht 263'],
  ['Müllerstrasse 5', 'Müllerstraße 5'],
  ['Rue de l’Eglise 12', 'Rue de l’Église 12'],
  ['1600 Pennsylvania Avenue', '1600 Pennsylvania Ave'],
])('%s is %s', (typed, street) => {
  expect(sameStreet(typed, street)).toBe(true);
});

test.each([
  ['Prinsengracht 264', 'Prinsengracht 263'],
  ['Prinsengracht', 'Prinsengracht 263'],
  ['263', 'Prinsengracht 263'],
  ['Keizersgracht 263', 'Prinsengracht 263'],
  ['', ''],
])('%s is not %s', (typed, street) => {
  expect(sameStreet(typed, street)).toBe(false);
});
