import { cardNumbersStored } from '#lib/card-number.ts';

/** A security code where it is called so. Three digits alone are three digits. */
const CODE = /"(?:cvv2?|cvc2?|csc|security_?code|card_?number|pan)"\s*:\s*"?\d{3,}/i;

export const holdsCardData = (text: string): boolean => cardNumbersStored(text) > 0 || CODE.test(text);
