import { z } from 'zod';
import { answer } from '#app/_edge/answer.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { parse } from '#lib/access/index.ts';
import { limitSyncing, syncCheckout } from '#lib/checkout/index.ts';
import { countedCartOf } from '../asked.ts';

/** What became of the payment of this cart's order: {}. Answers a CheckoutState. */
export const POST = answer(
  async asked => {
    parse(z.strictObject({}), fieldsOf(asked.body, []));
    const cartId = await countedCartOf(asked, limitSyncing);
    return syncCheckout(cartId);
  },
  { limited: 'itself' },
);
