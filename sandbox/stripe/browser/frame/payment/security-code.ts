import type { Problem } from '../field.ts';
import { brandOf } from './brands.ts';
import { digitsOf } from './card-number.ts';

const INCOMPLETE = { code: 'incomplete_cvc', message: 'Your card’s security code is incomplete.' };

/** Four digits for American Express, else three; four are kept while the brand is open. */
export function formatSecurityCode(text: string, cardNumber: string): string {
  const digits = digitsOf(cardNumber);
  return digitsOf(text).slice(0, brandOf(digits)?.cvc ?? 4);
}

/** What is wrong with a security code, or nothing. */
export function checkSecurityCode(text: string, cardNumber: string): Problem | undefined {
  const needed = brandOf(digitsOf(cardNumber))?.cvc ?? 3;
  return digitsOf(text).length < needed ? INCOMPLETE : undefined;
}
