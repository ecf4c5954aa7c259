import type { Reader } from '#lib/db/index.ts';
import { mailsQueued, type QueuedAt } from '#lib/mail/index.ts';

/** The mails that tell buyers that their payment is in review, by order; an order without one was not told. */
export async function toldOfReview(
  reader: Reader,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, QueuedAt>> {
  const occasionOf = (orderId: string) => `orders.in-review:${orderId}`;
  const told = await mailsQueued(reader, orderIds.map(occasionOf));
  return new Map(
    orderIds.flatMap(orderId => {
      const mail = told.get(occasionOf(orderId));
      return mail ? [[orderId, mail] as const] : [];
    }),
  );
}
