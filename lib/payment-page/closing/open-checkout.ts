import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { because } from '../because.ts';
import { openAlarms } from '../looks/open-differences.ts';
import { checkoutClosure } from '../schema.ts';
import { forgetWhetherOpen } from './checkout-open.ts';

/** It takes payments already. */
export class AlreadyOpen extends Refusal {
  constructor() {
    super('already_open', 'The checkout is open.', 409);
  }
}

/**
 * Opens the checkout again, with a fresh proof of who does. While something on the page is not as it was signed, a second
 * person has to want it too. Throws AlreadyOpen.
 */
export const openCheckout = operation({
  name: 'payment-page.open-checkout',
  may: 'payment-page.guard',
  input: z.strictObject({ because }),
  target: () => 'checkout:closure',
  fresh: () => 'checkout:closure',
  async secondPerson(_input, { tx }) {
    const alarms = await openAlarms(tx);
    return alarms > 0 ? `Open the checkout although ${alarms} on the payment page is not as it was signed.` : null;
  },
  async run({ tx, actor, now }, input) {
    const opened = await tx
      .update(checkoutClosure)
      .set({ openedAt: now, openedBy: actor.id, openedBecause: input.because })
      .where(isNull(checkoutClosure.openedAt))
      .returning({ id: checkoutClosure.id });
    if (opened.length === 0) throw new AlreadyOpen();
  },
  after: async () => forgetWhetherOpen(),
});
