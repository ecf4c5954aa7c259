import { ApiError } from '../api/error.ts';
import type { TestCard } from './card.ts';
import { cardByNumber } from './catalog.ts';

/** A card as typed. Lives as long as one request. */
export type EnteredCard = { number: string; exp_month: number; exp_year: number; cvc: string | null };

function cardError(code: string, param: string, message: string, decline_code?: string): ApiError {
  const body = { type: 'card_error', code, param, message } as const;
  return new ApiError(402, decline_code ? { ...body, decline_code } : body);
}

/**
 * Which test card was typed. Any other number, a real card's above all, is refused before anything is kept.
 * @throws ApiError 402 incorrect_number, invalid_expiry_month, invalid_expiry_year, invalid_cvc or test_mode_live_card
 */
export function recognize(entered: EnteredCard, today: Date): { card: TestCard; expYear: number } {
  if (!/^\d{12,19}$/.test(entered.number) || !passesLuhn(entered.number))
    throw cardError('incorrect_number', 'number', 'Your card number is incorrect.');
  const expYear = checkExpiry(entered, today);
  if (entered.cvc !== null) checkCvc(entered.cvc);
  const card = cardByNumber(entered.number);
  if (card) return { card, expYear };
  throw cardError(
    'card_declined',
    'number',
    'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://docs.stripe.com/testing.',
    'test_mode_live_card',
  );
}

/** @throws ApiError 402 invalid_cvc */
export function checkCvc(cvc: string): void {
  if (!/^\d{3,4}$/.test(cvc)) throw cardError('invalid_cvc', 'cvc', "Your card's security code is invalid.");
}

function checkExpiry({ exp_month: month, exp_year: typed }: EnteredCard, today: Date): number {
  if (month < 1 || month > 12)
    throw cardError('invalid_expiry_month', 'exp_month', "Your card's expiration month is invalid.");
  const thisYear = today.getUTCFullYear();
  const year = typed < 100 ? century(typed, thisYear) : typed;
  const past = year < thisYear || (year === thisYear && month < today.getUTCMonth() + 1);
  if (past || year > thisYear + 50)
    throw cardError('invalid_expiry_year', 'exp_year', "Your card's expiration year is invalid.");
  return year;
}

/** Two digits mean a year at most 50 ahead: 95 is 1995, as on Stripe's page of invalid data. */
function century(twoDigits: number, thisYear: number): number {
  return 2000 + twoDigits > thisYear + 50 ? 1900 + twoDigits : 2000 + twoDigits;
}

/** ISO/IEC 7812-1 annex B. */
export function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
