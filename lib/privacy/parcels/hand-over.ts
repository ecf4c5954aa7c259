import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { recordDisclosure } from '#lib/disclosure/index.ts';
import { CARRIER_NAMES, CARRIERS, shipOrder } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { whoseParcel } from './whose-parcel.ts';

/** The buyer took back, or never gave, what the label says. */
export class ContactNotAllowed extends Refusal {
  constructor() {
    super(
      'contact_not_allowed',
      'The buyer does not let the carrier have their phone number and e-mail address. Take them off the label first.',
      409,
    );
  }
}

/**
 * A parcel was handed to its carrier. That it left, what the carrier learns by it and the mail to its buyer are one
 * commit. Phone number and e-mail address only by consent: the database refuses the row without one that holds. Throws
 * NoSuchParcel, ContactNotAllowed, MayNotLeave and HasLeft.
 */
export const handOver = operation({
  name: 'parcels.hand-over',
  may: 'parcels.send',
  input: z.strictObject({
    orderId: z.uuid(),
    carrier: z.enum(CARRIER_NAMES, 'Choose the carrier.'),
    tracking: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{0,40}$/, 'Letters, digits and dashes only.'),
    /** Whether phone number and e-mail address stand on the label. */
    contact: z.enum(['yes', 'no']),
  }),
  target: ({ orderId }) => `order:${orderId}`,
  async run({ tx, now }, { orderId, carrier, tracking, contact }) {
    const { contact: consent } = await whoseParcel(tx, orderId);
    if (contact === 'yes' && !consent) throw new ContactNotAllowed();
    await shipOrder(tx, orderId, { carrier, tracking: tracking || null }, now);
    const parcel = { recipient: 'carrier', name: CARRIERS[carrier], about: `order:${orderId}` } as const;
    await recordDisclosure(tx, {
      ...parcel,
      act: 'parcel.hand-over',
      purpose: 'To bring you your parcel.',
      ground: 'contract',
      categories: ['name', 'address'],
    });
    if (contact === 'yes' && consent)
      await recordDisclosure(tx, {
        ...parcel,
        act: 'parcel.contact',
        purpose: 'So that the carrier can say when they come.',
        ground: 'consent',
        categories: ['phone', 'email'],
        consentSeq: consent.seq,
      });
  },
});
