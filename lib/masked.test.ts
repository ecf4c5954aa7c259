import { expect, test } from 'vitest';
import { masked } from './masked.ts';

test.each([
  ['name', 'Ada King Lovelace', 'A••• K••• L•••'],
  ['email', 'Ada@Example.co.uk', 'a•••@e•••.uk'],
  ['address', 'Ada Lovelace\nKeizersgracht 12\n1015 CN Amsterdam\nNL', 'A••• L•••\nK••• 1•••\n1••• C••• A•••\nNL'],
  ['phone', '+31 20 123 45 67', '•••67'],
  ['ip', '192.0.2.17', '192.•••'],
  ['ip', '2001:db8:1:2::17', '2001:d•••'],
  ['name', ' ', ''],
] as const)('a %s is left out but for its beginning: %s', (kind, value, shown) => {
  expect(masked(kind, value)).toBe(shown);
});

test('what is left tells nothing that was longer than a letter, but for the country, the domain’s end and two digits', () => {
  const shown =
    masked('address', 'Grace Hopper\nAm Kanal 7b\n10115 Berlin\nDE') + masked('email', 'grace@navy.example');
  for (const part of ['race', 'opper', 'anal', '7b', '0115', 'erlin', 'navy']) expect(shown).not.toContain(part);
});
