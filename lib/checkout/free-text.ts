import { z } from 'zod';
import { CARD_NUMBER_WORDS, holdsCardNumber } from '#lib/card-number.ts';

// Control and format characters, line separators, unpaired surrogates: nothing that can be seen on a parcel.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** A line that a person types: trimmed, of 1 to `most` characters, without control characters or a card number. */
export const freeText = (label: string, most: number) =>
  z
    .string(`${label} is missing.`)
    .trim()
    .min(1, `${label} is missing.`)
    .max(most, `${label} is too long: ${most} characters at most.`)
    .refine(text => !INVISIBLE.test(text), `${label} has characters that cannot be printed.`)
    .refine(text => !holdsCardNumber(text), CARD_NUMBER_WORDS);

/** The same where it may be left out: empty becomes null. */
export const optionalText = (label: string, most: number) =>
  z.preprocess(
    value => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    freeText(label, most).nullable(),
  );
