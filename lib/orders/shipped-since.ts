import { sqlClient } from '#lib/db/index.ts';
import { firstId } from '#lib/id.ts';

/** A parcel that left. */
export type Shipped = { orderId: string; shippedAt: Date };

const AT_ONCE = 500;

/** The parcels that left from a moment on, some at a time: ids are in the order of time. */
export async function* shippedSince(from: Date): AsyncGenerator<Shipped[]> {
  const parcels = sqlClient()<{ orderId: string; shippedAt: string }[]>`
    select order_id as "orderId", shipped_at as "shippedAt" from shipment where id >= ${firstId(from)}::uuid order by id
  `.cursor(AT_ONCE);
  for await (const some of parcels)
    yield some.map(({ orderId, shippedAt }) => ({ orderId, shippedAt: new Date(shippedAt) }));
}
