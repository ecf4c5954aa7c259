import { z } from 'zod';

const WRONG = 'This is not an e-mail address, such as ada@example.org.';

/**
 * One plain e-mail address. No quoted local parts, comments, lists, line breaks or letters that only look like ASCII:
 * what different programs read differently would send somebody's mail to somebody else.
 */
export const emailAddress = z
  .string(WRONG)
  .max(254, WRONG)
  // Before the white space around it goes: a line break is never a slip of the hand.
  .regex(/^[\x20-\x7e]*$/, WRONG)
  .trim()
  .min(1, 'Enter your e-mail.')
  .pipe(z.email(WRONG))
  .refine(email => email.indexOf('@') <= 64, WRONG);

/** A name as people write theirs, in one line. */
export const personName = z
  .string()
  .max(200, 'Use at most 80 characters.')
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>@]*$/u, 'Leave out signs that are in no name.')
  .transform(name => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Enter your name.').max(80, 'Use at most 80 characters.'));
