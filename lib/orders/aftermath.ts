import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import type { OrderRow } from './transition.ts';

/** What was bought need not stay in the cart. The checkout owns the job; it acts once per order. */
export const leaveCart = (tx: Tx, order: OrderRow): Promise<void> =>
  enqueue(tx, 'checkout.clear-cart', { cartId: order.cartId, orderId: order.id }, { key: `clear-cart:${order.id}` });
