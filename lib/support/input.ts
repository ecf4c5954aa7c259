import { z } from 'zod';
import { MOST_LETTERS } from './model.ts';
import { isStatementDay, minorOf } from './statement.ts';

/** Signs that no letter has: some are not kept by Postgres, others hide what is written. Lines and tabs may be there. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cs}\p{Cf}]/u;

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** What somebody writes, in as many lines as they like. Plain text: nothing of it is ever run or turned into links. */
export const words = z
  .string('Write to us what it is about.')
  .transform(plain)
  .pipe(
    z
      .string()
      .min(2, 'Write to us what it is about.')
      .max(MOST_LETTERS, `Use at most ${MOST_LETTERS.toLocaleString('en')} characters.`)
      .refine(text => !UNSEEN.test(text), 'There is a sign in it that cannot be seen. Please type it anew.'),
  );

/** Text of a mail as such words: what cannot be seen is left out, and what is too long is cut. */
export const asWords = (text: string): string =>
  plain(text.replace(/[^\P{Cc}\n\t]|[\p{Cs}\p{Cf}]/gu, '')).slice(0, MOST_LETTERS);

/** Left out where it is empty. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

export const orderNumber = optional(
  z
    .string()
    .trim()
    .regex(/^CP-\d{4}-\d{6,12}$/i, 'An order’s number looks like CP-2026-000123.')
    .toUpperCase(),
);

/** The id of a clause of the policy. Which there are, the page says that offers them. */
export const clause = optional(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Choose one of the list.'));

/** What stands on a bank statement about a payment that somebody does not know. */
export const statement = {
  day: optional(z.iso.date('Enter the day as on the statement.').refine(isStatementDay, 'That day is too far away.')),
  amount: optional(z.string().trim().max(20).transform(minorOf).pipe(z.number('Enter the amount, such as 129.50.'))),
  last4: optional(
    z
      .string()
      .trim()
      .regex(/^\d{4}$/, 'The last four digits, and no more of the number.'),
  ),
};
