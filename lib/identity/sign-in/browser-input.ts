import { z } from 'zod';

/** The browser behind a request, as an operation takes it: from the edge, never from a form. */
export const browserInput = z.strictObject({
  address: z.string().max(100),
  userAgent: z.string().nullable(),
  device: z.string().min(1).max(100),
  sid: z.string().max(4096).nullable(),
  requestId: z.string().max(200).nullish(),
});
