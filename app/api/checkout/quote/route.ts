import { answer } from '#app/_edge/answer.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { limitQuoting, quoteCart } from '#lib/checkout/index.ts';
import { countedCartOf } from '../asked.ts';

/** Prices the cart of the cookie: {email?, country?, shipTo?, shippingMethod?}. Answers a QuoteView. */
export const POST = answer(
  async asked => {
    const fields = fieldsOf(asked.body, ['cartId']);
    const cartId = await countedCartOf(asked, limitQuoting);
    return quoteCart(asked.actor, { ...fields, cartId }, asked.now);
  },
  { limited: 'itself' },
);
