import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { ordersToShip } from '#lib/orders/index.ts';
import { mayLeave } from '#lib/payments/index.ts';
import type { Revealed } from '../reveal/model.ts';
import { privacyReveal } from '../reveal/schema.ts';
import { NoSuchParcel, whoseParcel } from './whose-parcel.ts';

const BECAUSE = 'To write the label of your parcel.';

/** Shows where a parcel goes to whoever packs it, for a quarter of an hour. Its buyer can read that it was looked at. */
export const openLabel = operation({
  name: 'parcels.open-label',
  may: 'parcels.send',
  input: z.strictObject({ orderId: z.uuid() }),
  target: ({ orderId }) => `order:${orderId}`,
  async run({ tx, actor, now }, { orderId }) {
    const [order] = await ordersToShip(tx, orderId);
    if (!order || !(await mayLeave(tx, [orderId])).has(orderId)) throw new NoSuchParcel();
    const { person, contact } = await whoseParcel(tx, orderId);
    const what: Revealed[] = ['name', 'address', ...(contact ? (['phone', 'email'] as const) : [])];
    const accountId = 'account' in person ? person.account : null;
    const row = { id: newId(now.getTime()), accountId, orderId, what, by: actor.id, because: BECAUSE, at: now };
    await tx.insert(privacyReveal).values(row);
  },
});
