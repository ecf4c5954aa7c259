import { and, eq, gt } from 'drizzle-orm';
import type { Actor } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { ordersToShip, parcelTo } from '#lib/orders/index.ts';
import { mayLeave } from '#lib/payments/index.ts';
import type { LabelView, ParcelView } from '../model.ts';
import { privacyReveal } from '../reveal/schema.ts';
import { parcelView } from './list-parcels.ts';
import { whoseParcel } from './whose-parcel.ts';

const OPEN_FOR = 15 * MINUTE;

/** A parcel that may leave, and where it goes if this member of staff has opened the label a moment ago. Null when there is none. */
export async function viewParcel(
  actor: Actor,
  orderId: string,
  now: Date,
): Promise<{ parcel: ParcelView; label: LabelView | null } | null> {
  const [order] = await ordersToShip(db(), orderId);
  if (!order || !(await mayLeave(db(), [orderId])).has(orderId)) return null;
  const parcel = parcelView(order);
  if (!(await hasOpened(actor, orderId, now))) return { parcel, label: null };
  const [shipTo, { email, contact }] = await Promise.all([parcelTo(orderId), whoseParcel(db(), orderId)]);
  const { name, line1, line2, postalCode, city, region, country, phone } = shipTo;
  const lines = [name, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country];
  const label = { lines: lines.filter((line): line is string => Boolean(line)), contact: contact && { phone, email } };
  return { parcel, label };
}

/** Reads what was opened by its own record, so that nobody sees an address that its buyer is not told of. */
async function hasOpened(actor: Actor, orderId: string, now: Date): Promise<boolean> {
  const opened = and(eq(privacyReveal.orderId, orderId), eq(privacyReveal.by, actor.id));
  return (await db().$count(privacyReveal, and(opened, gt(privacyReveal.at, later(now, -OPEN_FOR))))) > 0;
}
