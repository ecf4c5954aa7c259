import { z } from 'zod';

/** Signs that no letter has: Postgres keeps some of them not, and others hide what is written. Lines and tabs may be there. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cs}\p{Cf}]/u;

/** What somebody writes of their own, in as many lines as they like. */
export const words = z
  .string()
  .transform(text => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(10, 'Tell us a little more, a sentence at least.')
      .max(4000, 'Use at most 4,000 characters.')
      .refine(text => !UNSEEN.test(text), 'There is a sign in it that cannot be seen. Please type it anew.'),
  );
