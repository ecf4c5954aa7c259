import type { Problem } from '../field.ts';
import { brandOf } from './brands.ts';

const INCOMPLETE = { code: 'incomplete_number', message: 'Your card number is incomplete.' };
const INVALID = { code: 'invalid_number', message: 'Your card number is invalid.' };
const LONGEST = 19;

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Groups digits as they are printed on the card: 4-4-4-4, 4-6-5 for American Express. */
export function formatCardNumber(text: string): string {
  const digits = digitsOf(text);
  const brand = brandOf(digits);
  const kept = digits.slice(0, brand ? Math.max(...brand.lengths) : LONGEST);
  const groups = brand?.id === 'diners' && kept.length > 14 ? [4, 4, 4, 4] : (brand?.groups ?? [4, 4, 4, 4, 3]);
  let start = 0;
  return groups
    .map(size => {
      start += size;
      return kept.slice(start - size, start);
    })
    .filter(Boolean)
    .join(' ');
}

/** What is wrong with a card number, or nothing. Length first, then the check digit. */
export function checkCardNumber(text: string): Problem | undefined {
  const digits = digitsOf(text);
  const lengths = brandOf(digits)?.lengths ?? [16];
  if (digits.length < Math.min(...lengths)) return INCOMPLETE;
  const fits = lengths.includes(digits.length);
  if (fits && passesLuhn(digits)) return undefined;
  return digits.length < Math.max(...lengths) ? INCOMPLETE : INVALID;
}

/** ISO/IEC 7812's check digit. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}
