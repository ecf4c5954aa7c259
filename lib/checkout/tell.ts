import { db } from '#lib/db/index.ts';
import { findCartOrder } from '#lib/orders/index.ts';
import type { PaymentOutcome } from '#lib/payments/index.ts';
import { leaveWhenSettled } from './checkout-state.ts';
import type { PlaceResult } from './model.ts';
import { withOrder } from './purchase.ts';

/** What became of a press, with the way to its order; what was bought leaves the cart. `earlier`: it was placed before. */
export async function tell(outcome: PaymentOutcome, orderId: string, now: Date, earlier = false): Promise<PlaceResult> {
  const order = await findCartOrder(db(), orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  await leaveWhenSettled(outcome, order, now);
  return { ...withOrder(outcome, order, now), ...(earlier ? { earlier: true as const } : {}) };
}
