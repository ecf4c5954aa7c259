import { desc, eq } from 'drizzle-orm';
import { db, type Reader, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { keyFor, openField, sealField } from '#lib/keyring/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { ERASED_ADDRESS } from './address.ts';
import { deliveryOf } from './delivery-of.ts';
import { FULFILMENT_STATUSES, type PostalAddress } from './model.ts';
import { deliveryCorrection } from './schema.ts';
import { HasLeft } from './ship-order.ts';
import { lockOrder } from './transition.ts';

/** Nothing of it is to be brought: it was not paid, or its money went back. */
export class NothingToBring extends Refusal {
  constructor() {
    super('nothing_to_bring', 'No parcel of this order is on its way to be packed.', 409);
  }
}

/** The parcel of an order that has not left goes elsewhere; the order stays as it was placed. Throws HasLeft and NothingToBring. */
export async function correctDelivery(tx: Tx, orderId: string, address: PostalAddress, now: Date): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order.shippedAt) throw new HasLeft();
  if (!FULFILMENT_STATUSES.includes(order.status) && order.status !== 'partially_refunded') throw new NothingToBring();
  const { accountId } = order;
  const key = await keyFor(tx, accountId ? { account: accountId } : { order: orderId });
  if (!key) throw new NothingToBring();
  const id = newId(now.getTime());
  const shipTo = sealField(key, deliveryCorrection.shipTo, id, address, { country: address.country });
  await tx.insert(deliveryCorrection).values({ id, orderId, accountId, shipTo, at: now });
}

const corrected = openField(deliveryCorrection.shipTo, deliveryCorrection.id, ERASED_ADDRESS);

/** Where the parcel of an order goes: as it was corrected last, else as it was placed. Throws OrderNotFound. */
export async function parcelTo(orderId: string, reader: Reader = db()): Promise<PostalAddress> {
  const { orderId: of, at, id } = deliveryCorrection;
  const [newest] = await reader
    .select({ shipTo: corrected })
    .from(deliveryCorrection)
    .where(eq(of, orderId))
    .orderBy(desc(at), desc(id))
    .limit(1);
  return newest?.shipTo ?? (await deliveryOf(orderId, reader)).shipTo;
}
