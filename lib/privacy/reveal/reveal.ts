import { z } from 'zod';
import { limit, operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { customerInFull, PaymentNotFound } from '#lib/payments/index.ts';
import { REVEALED, type Revealed, type RevealedValues } from './model.ts';
import { privacyReveal } from './schema.ts';

const KINDS = Object.keys(REVEALED) as [Revealed, ...Revealed[]];
/** Nobody asks for more customers in an hour who answers one after another. */
const MOST_IN_AN_HOUR = 30;

/**
 * Shows a member of staff what is left out for them about the customer of a payment, for a reason that the customer can
 * read. It is on record before it is shown, for the customer and in the ledger. Throws TooManyRequests past thirty an hour.
 */
export const reveal = operation({
  name: 'privacy.reveal',
  may: 'privacy.reveal',
  input: z.strictObject({
    paymentId: z.uuid(),
    what: z.array(z.enum(KINDS)).min(1, 'Choose what you need to see.'),
    because: z
      .string()
      .trim()
      .min(10, 'Say why, in a sentence: the customer can read it.')
      .max(500, 'Say it in at most 500 characters.'),
  }),
  target: ({ paymentId }) => `payment:${paymentId}`,
  prepare: ({ actor, now }) => limit('privacy.reveal', actor.id, MOST_IN_AN_HOUR, 3600, now),
  async run({ tx, actor, now }, { paymentId, what, because }): Promise<RevealedValues> {
    const customer = await customerInFull(tx, paymentId);
    if (!customer) throw new PaymentNotFound();
    const { accountId, orderId, values } = customer;
    const about = { accountId, orderId, paymentId };
    await tx
      .insert(privacyReveal)
      .values({ id: newId(now.getTime()), ...about, what: [...new Set(what)], by: actor.id, because, at: now });
    return Object.fromEntries(what.map(kind => [kind, values[kind]]));
  },
});
