import type { Reader } from '#lib/db/index.ts';
import { type OrderToShip, ordersToShip } from '#lib/orders/index.ts';
import { mayLeave } from '#lib/payments/index.ts';
import type { ParcelView } from '../model.ts';

/** The parcels that may leave now, the oldest first, and how many more wait until their payment is cleared. */
export async function listParcels(reader: Reader): Promise<{ parcels: ParcelView[]; waiting: number }> {
  const orders = await ordersToShip(reader);
  const cleared = await mayLeave(
    reader,
    orders.map(({ orderId }) => orderId),
  );
  const parcels = orders.filter(({ orderId }) => cleared.has(orderId)).map(parcelView);
  return { parcels, waiting: orders.length - parcels.length };
}

export const parcelView = ({ paidAt, ...order }: OrderToShip): ParcelView => ({
  ...order,
  paidAt: paidAt.toISOString(),
});
