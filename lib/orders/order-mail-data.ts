import { z } from 'zod';

const minor = z.number().int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What every mail about an order is rendered from. Amounts in minor units of `currency`. */
export const orderMailData = z.object({
  orderId: z.uuid(),
  number: z.string(),
  at: z.iso.datetime(),
  shipTo: z.object({
    name: z.string(),
    line1: z.string(),
    line2: z.string().nullable(),
    city: z.string(),
    region: z.string().nullable(),
    postalCode: z.string().nullable(),
    country: z.string(),
    phone: z.string().nullable(),
  }),
  currency: z.string(),
  lines: z.array(
    z.object({
      title: z.string(),
      /** The print's page; mails that were queued before it was kept have none. */
      slug: z.string().optional(),
      artist: z.string(),
      choice: z.string(),
      quantity: z.number().int().positive(),
      lineMinor: minor,
      editionSize: z.number().int().positive(),
      editionNumbers: z.array(z.number().int().positive()),
      image: z.object({ src: z.string(), alt: z.string() }).nullable(),
    }),
  ),
  subtotalMinor: minor,
  shippingMinor: minor,
  taxMinor: minor,
  taxLabel: z.string(),
  totalMinor: minor,
  /** What was really taken; as much as the total where it is not said. */
  receivedMinor: minor.optional(),
  /** In a mail about a refund: how much it is. */
  refundMinor: minor.optional(),
  /** In a mail about a payment in review: until when the prints are kept, at most. */
  keptUntil: z.iso.datetime().optional(),
  /** In a mail about a parcel that has left. */
  parcel: z.object({ carrier: z.string(), tracking: z.string().nullable() }).optional(),
  arrivesFrom: day,
  arrivesTo: day,
});

export type OrderMailData = z.infer<typeof orderMailData>;
