import { z } from 'zod';

/** What comes with a press of the pay button. No amount, price or address: only what was shown, to compare with. */
export const placeInput = z.strictObject({
  cartId: z.uuid(),
  quoteId: z.uuid(),
  expectedTotalMinor: z.int().positive().max(1_000_000_000_000),
  confirmationToken: z.string().regex(/^ctoken_\w{1,200}$/),
  attemptId: z.uuid(),
  /** Whose page it was pressed on: only compared with who asks. */
  account: z.uuid().nullish(),
  client: z.strictObject({
    ip: z.string().max(64),
    userAgent: z.string().max(512).nullable(),
    device: z.string().max(128).nullable(),
  }),
});
export type PlaceInput = z.output<typeof placeInput>;
