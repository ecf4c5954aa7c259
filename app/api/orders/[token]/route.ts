import { answer } from '#app/_edge/answer.ts';
import { limit } from '#lib/access/index.ts';
import { OrderNotFound, readOrderLink, viewOrder } from '#lib/orders/index.ts';

/** The status alone, for the open order page to notice a change. 60 looks in a minute from one address. */
export const GET = answer(async ({ params, ip, now }) => {
  await limit('orders.status', ip, 60, 60, now);
  const orderId = readOrderLink(params.token ?? '', now);
  if (!orderId) throw new OrderNotFound();
  return { status: (await viewOrder(orderId)).status };
});
