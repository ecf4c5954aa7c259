import { z } from 'zod';

/** Words for the register. People stand in it as numbers: names belong elsewhere. */
export const words = (most: number) =>
  z.string().trim().min(10, 'Say it in a sentence.').max(most, `Say it in at most ${most} characters.`);

/** A moment as a form sends it (`2026-11-22T10:30`, in UTC) or in ISO 8601; not in the future, as far as the clock here knows. */
export const moment = z
  .string()
  .transform(text => new Date(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`))
  .refine(at => !Number.isNaN(at.getTime()), 'Give a day and a time.')
  .refine(at => Number.isNaN(at.getTime()) || at.getTime() <= Date.now() + 60_000, 'That is still to come.');

/** A number of people; an empty field means that nobody knows. */
export const people = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(1_000_000_000)])
  .optional()
  .transform(many => many ?? null);
