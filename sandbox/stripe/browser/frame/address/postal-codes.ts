import type { Problem } from '../field.ts';

export type PostalCode = { label: string; pattern: RegExp; example: string; optional?: boolean };

const code = (pattern: RegExp, example: string, label = 'Postal code'): PostalCode => ({ label, pattern, example });

/** Shapes of postal codes by country, after the Universal Postal Union's address sheets. */
export const POSTAL_CODES: Record<string, PostalCode> = {
  AT: code(/^\d{4}$/, '1010'),
  AU: code(/^\d{4}$/, '2000', 'Postcode'),
  BE: code(/^\d{4}$/, '1000'),
  BG: code(/^\d{4}$/, '1000'),
  CA: code(/^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/i, 'K1A 0B1'),
  CH: code(/^\d{4}$/, '3000'),
  CY: code(/^\d{4}$/, '1010'),
  CZ: code(/^\d{3} ?\d{2}$/, '110 00'),
  DE: code(/^\d{5}$/, '10115'),
  DK: code(/^\d{4}$/, '1050'),
  EE: code(/^\d{5}$/, '10111'),
  ES: code(/^\d{5}$/, '28001'),
  FI: code(/^\d{5}$/, '00100'),
  FR: code(/^\d{5}$/, '75001'),
  GB: code(/^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i, 'SW1A 1AA', 'Postcode'),
  GR: code(/^\d{3} ?\d{2}$/, '105 57'),
  HR: code(/^\d{5}$/, '10000'),
  HU: code(/^\d{4}$/, '1051'),
  IE: { ...code(/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, 'D02 X285', 'Eircode'), optional: true },
  IT: code(/^\d{5}$/, '00184'),
  JP: code(/^\d{3}-?\d{4}$/, '100-0001'),
  LT: code(/^(LT-)?\d{5}$/i, '01103'),
  LU: code(/^(L-)?\d{4}$/i, '1111'),
  LV: code(/^(LV-)?\d{4}$/i, 'LV-1050'),
  MT: code(/^[A-Z]{3} ?\d{4}$/i, 'VLT 1117', 'Postcode'),
  NL: code(/^[1-9]\d{3} ?[A-Z]{2}$/i, '1012 AB'),
  NO: code(/^\d{4}$/, '0150'),
  NZ: code(/^\d{4}$/, '6011', 'Postcode'),
  PL: code(/^\d{2}-?\d{3}$/, '00-001'),
  PT: code(/^\d{4}-?\d{3}$/, '1000-001'),
  RO: code(/^\d{6}$/, '010011'),
  SE: code(/^\d{3} ?\d{2}$/, '111 20'),
  SI: code(/^(SI-)?\d{4}$/i, '1000'),
  SK: code(/^\d{3} ?\d{2}$/, '811 01'),
  US: code(/^\d{5}(-?\d{4})?$/, '94103', 'ZIP code'),
};

/** Where the shape is not known, a code is welcome and not demanded. */
export const ANY_POSTAL_CODE: PostalCode = { ...code(/^[\w \-./]{2,12}$/, ''), optional: true };

/** What is wrong with a postal code of a country, or nothing. */
export function checkPostalCode(country: string, value: string): Problem | undefined {
  const { label, pattern, example, optional } = POSTAL_CODES[country] ?? ANY_POSTAL_CODE;
  const text = value.trim();
  const name = label === 'ZIP code' || label === 'Eircode' ? label : label.toLowerCase();
  if (text === '') return optional ? undefined : { code: 'incomplete_zip', message: `Your ${name} is incomplete.` };
  if (pattern.test(text)) return undefined;
  const hint = example ? ` It should look like ${example}.` : '';
  return { code: 'invalid_zip', message: `Your ${name} is invalid.${hint}` };
}

/** Whether the country's codes are digits alone, for the keyboard of a telephone. */
export function isNumericPostalCode(country: string): boolean {
  return /^\d+$/.test(POSTAL_CODES[country]?.example ?? '');
}
