import { z } from 'zod';
import { answer } from '#app/_edge/answer.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { parse } from '#lib/access/index.ts';
import { goOn, limitSyncing } from '#lib/checkout/index.ts';
import { countedCartOf } from '../asked.ts';

/** Goes on with the press of this cart that waited for its account holder's proof: {}. Answers a PlaceResult. */
export const POST = answer(
  async asked => {
    parse(z.strictObject({}), fieldsOf(asked.body, []));
    const cartId = await countedCartOf(asked, limitSyncing);
    return goOn(asked.actor, { cartId }, asked.now);
  },
  { limited: 'itself' },
);
