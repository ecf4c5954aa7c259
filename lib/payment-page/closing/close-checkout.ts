import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { because } from '../because.ts';
import { forgetWhetherOpen } from './checkout-open.ts';
import { close } from './close-after.ts';

/** It is closed already. */
export class AlreadyClosed extends Refusal {
  constructor() {
    super('already_closed', 'The checkout is closed already.', 409);
  }
}

/**
 * Closes the checkout: nobody sees a field for a card, and no order is taken, until somebody opens it again. One person
 * may do this alone, and at once: it is what one does first.
 */
export const closeCheckout = operation({
  name: 'payment-page.close-checkout',
  may: 'payment-page.guard',
  input: z.strictObject({ because }),
  target: () => 'checkout:closure',
  async run({ tx, actor, now }, input) {
    if (!(await close(tx, { by: actor.id, because: input.because, now }))) throw new AlreadyClosed();
  },
  after: async () => forgetWhetherOpen(),
});
