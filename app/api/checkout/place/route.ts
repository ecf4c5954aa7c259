import { answer } from '#app/_edge/answer.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { limitPlacing, placeOrder } from '#lib/checkout/index.ts';
import { countedCartOf } from '../asked.ts';

/** The pay button: {quoteId, expectedTotalMinor, confirmationToken, attemptId}. Answers a PlaceResult. */
export const POST = answer(
  async asked => {
    const fields = fieldsOf(asked.body, ['cartId', 'client']);
    const cartId = await countedCartOf(asked, limitPlacing);
    const userAgent = asked.request.headers.get('user-agent')?.slice(0, 512) ?? null;
    const client = { ip: asked.ip.slice(0, 64), userAgent, device: null };
    return placeOrder(asked.actor, { ...fields, cartId, client } as never, asked.now);
  },
  { limited: 'itself' },
);
