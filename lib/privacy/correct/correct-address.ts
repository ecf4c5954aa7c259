import { z } from 'zod';
import { operation, parse } from '#lib/access/index.ts';
import { postalAddress } from '#lib/checkout/index.ts';
import { correctDelivery, OrderNotFound, ordersToCorrect, paidOrder } from '#lib/orders/index.ts';
import { watchDelivery } from '#lib/payments/index.ts';
import { personOf } from '../person-of.ts';
import { answerNow } from '../requests/answer-now.ts';
import { limitRequests, takeIn } from '../requests/take-in.ts';

const line = z.string().max(200);

/**
 * Somebody corrects where the parcel of an order of theirs goes, which is paid and has not left; in the same country, for
 * which it was priced. The order stays as it was placed. The continuous gate looks at it: where it stops the parcel a
 * person looks first. Answered at once, as a request of the register. Throws OrderNotFound, HasLeft, NothingToBring.
 */
export const correctAddress = operation({
  name: 'privacy.correct-address',
  may: 'data.manage',
  input: z.strictObject({
    requestId: z.uuid(),
    orderId: z.uuid(),
    name: line,
    line1: line,
    line2: line.optional(),
    city: line,
    region: line.optional(),
    postalCode: line.optional(),
    phone: line.optional(),
  }),
  fresh: (_input, actor) => actor.id,
  prepare: limitRequests,
  target: ({ orderId }) => `order:${orderId}`,
  async run(context, { requestId, orderId, ...typed }) {
    const { tx, actor, now } = context;
    const order = (await ordersToCorrect(personOf(actor))).find(({ id }) => id === orderId);
    const paidAt = order && (await paidOrder(tx, orderId))?.paidAt;
    if (!order || !paidAt) throw new OrderNotFound();
    const address = parse(postalAddress, { ...typed, country: order.shipTo.country });
    if (!(await takeIn(context, { requestId, kind: 'correction' }))) return;
    const stopped = await watchDelivery(tx, orderId, new Date(paidAt), now);
    await correctDelivery(tx, orderId, address, now);
    await answerNow(tx, requestId, answerOf(order.number, stopped), now);
  },
});

const answerOf = (number: string, stopped: boolean): string =>
  `The parcel of order ${number} goes to the address that you gave us. The order itself stays as it was placed. ${
    stopped
      ? 'Because an address that changes after the payment may be a sign that somebody else is at work, one of us looks at it before the parcel leaves. If it was not you, write to us at once.'
      : 'If it was not you, write to us at once.'
  }`;
