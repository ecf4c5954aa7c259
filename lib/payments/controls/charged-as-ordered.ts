import { control, heldUnless } from '#lib/control.ts';
import { db, sqlClient } from '#lib/db/index.ts';
import { orderTotals } from '#lib/orders/index.ts';
import { lately } from './lately.ts';

type Made = { id: string; orderId: string; amount: string; received: string; currency: string };
const AT_ONCE = 500;

/** What was asked of the card is what the order says, and no more was taken. */
export const chargedAsOrdered = control({
  id: 'payments.charged-as-ordered',
  says: 'Nobody was asked for another amount than their order says, and nobody paid more.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const wrong: string[] = [];
    let payments = 0;
    for await (const some of madeSince(lately(now))) {
      payments += some.length;
      const totals = await orderTotals(
        db(),
        some.map(({ orderId }) => orderId),
      );
      for (const { id, orderId, amount, received, currency } of some) {
        const order = totals.get(orderId);
        const asOrdered = order && BigInt(order.totalMinor) === BigInt(amount) && order.currency === currency;
        if (!asOrdered || BigInt(received) > BigInt(amount)) wrong.push(`payment:${id}`);
      }
    }
    return heldUnless(
      wrong,
      broken =>
        broken === 0
          ? `Of the last day’s ${payments} payments each asks for what its order says.`
          : `${broken} payments differ from their orders.`,
      { payments, hours: 25 },
    );
  },
});

async function* madeSince(from: Date): AsyncGenerator<Made[]> {
  yield* sqlClient()<Made[]>`
    select id, order_id as "orderId", amount_minor::text as amount, amount_received_minor::text as received, currency
    from payment where created_at >= ${from.toISOString()} order by created_at
  `.cursor(AT_ONCE);
}
