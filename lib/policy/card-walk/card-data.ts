import { cardNumbersStored } from '#lib/card-number.ts';

/** A security code where it is called so, as Postgres and we read a pattern alike. Three digits alone are three digits. */
export const NAMED_CODE = '"(cvv2?|cvc2?|csc|security_?code|card_?number|pan)"\\s*:\\s*"?[0-9]{3}';
const named = new RegExp(NAMED_CODE, 'i');

/** Whether a text holds the number of a card, or a code under its name. */
export const holdsCardData = (text: string): boolean => cardNumbersStored(text) > 0 || named.test(text);
