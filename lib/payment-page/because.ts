import { z } from 'zod';

/** Why somebody did it: for whoever reads it in a year. */
export const because = z
  .string()
  .trim()
  .min(10, 'Please say why, in a sentence.')
  .max(500, 'Please say it in 500 characters.');
