import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { Refusal } from '#lib/refusal.ts';
import { CARRIERS, type Carrier } from './model.ts';
import { tellShipped } from './order-mail.ts';
import { salesOrder, shipment } from './schema.ts';
import { lockOrder, moveTo } from './transition.ts';

/** Its payment is not captured and cleared, or something came up about it: the database lets no parcel go. */
export class MayNotLeave extends Refusal {
  constructor() {
    super('may_not_leave', 'This parcel may not leave: its payment is not captured and cleared, or is looked at.', 409);
  }
}

/** It has left already. */
export class HasLeft extends Refusal {
  constructor() {
    super('has_left', 'This parcel has been handed over already.', 409);
  }
}

const REFUSED_BY_GATE = '23514';

/**
 * The parcel of an order was handed to its carrier: the row of the parcel, the order's way on and the mail that tells
 * the buyer are one commit. The database looks whether it may leave. Throws MayNotLeave and HasLeft.
 */
export async function shipOrder(
  tx: Tx,
  orderId: string,
  parcel: { carrier: Carrier; tracking: string | null },
  now: Date,
): Promise<void> {
  // First: its gate locks the payment, which whoever moves a payment locks before the order.
  const row = { id: newId(now.getTime()), orderId, tracking: parcel.tracking, shippedAt: now };
  await tx
    .insert(shipment)
    .values({ ...row, carrier: CARRIERS[parcel.carrier] })
    .catch(refusedByGate);
  const order = await lockOrder(tx, orderId);
  if (order.shippedAt) throw new HasLeft();
  await moveTo(tx, order, 'fulfilling', 'parcel packed', now);
  await moveTo(tx, { ...order, status: 'fulfilling' }, 'shipped', 'handed to the carrier', now);
  await tx.update(salesOrder).set({ shippedAt: now }).where(eq(salesOrder.id, orderId));
  await tellShipped(tx, orderId, { carrier: CARRIERS[parcel.carrier], tracking: parcel.tracking }, now);
}

function refusedByGate(error: unknown): never {
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: unknown };
  if (code === REFUSED_BY_GATE) throw new MayNotLeave();
  throw error;
}
