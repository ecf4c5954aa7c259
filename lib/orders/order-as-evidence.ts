import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { shipTo as kept } from './address.ts';
import type { OrderLine, PostalAddress } from './model.ts';
import { findOrder } from './queries.ts';
import { salesOrder, shipment } from './schema.ts';
import { OrderNotFound } from './view-order.ts';

/** An order as a bank may be told of it: whole, with the parcel. For staff who answer a dispute. */
export type OrderAsEvidence = {
  number: string;
  accountId: string | null;
  placedAt: Date;
  email: string;
  shipTo: PostalAddress;
  lines: (OrderLine & { editionNumbers: readonly number[] })[];
  currency: string;
  totalMinor: number;
  taxLabel: string;
  shippingMethod: string;
  arrivesFrom: string;
  arrivesTo: string;
  parcels: { carrier: string; tracking: string | null; shippedAt: Date; delivered: boolean }[];
};

export async function orderAsEvidence(reader: Reader, orderId: string): Promise<OrderAsEvidence> {
  const found = await findOrder(reader, orderId);
  if (!found) throw new OrderNotFound();
  const { order, lines } = found;
  const parcels = await reader
    .select()
    .from(shipment)
    .where(eq(shipment.orderId, orderId))
    .orderBy(asc(shipment.shippedAt));
  return { ...order, lines: lines.map(line => ({ ...line, editionNumbers: line.editionNumbers ?? [] })), parcels };
}

/** An order that somebody paid before, in minor units of its currency. */
export type EarlierOrder = {
  id: string;
  number: string;
  paidAt: Date;
  totalMinor: number;
  currency: string;
  sameAddress: boolean;
};

/** Card networks count earlier purchases of these ages (Visa Compelling Evidence 3.0). */
const AGES = { least: 120 * DAY, most: 365 * DAY };
const FEW = 10;

/** The orders that the buyer of an order, by account or e-mail, paid 120 to 365 days before `before`, the latest first. */
export async function earlierOrders(
  reader: Reader,
  { accountId, email, shipTo }: Pick<OrderAsEvidence, 'accountId' | 'email' | 'shipTo'>,
  before: Date,
): Promise<EarlierOrder[]> {
  const theirs = sql`lower(${salesOrder.email}) = ${email.toLowerCase()}`;
  const rows = await reader
    .select({
      id: salesOrder.id,
      number: salesOrder.number,
      paidAt: salesOrder.paidAt,
      totalMinor: salesOrder.totalMinor,
      currency: salesOrder.currency,
      shipTo: kept,
    })
    .from(salesOrder)
    .where(
      and(
        accountId ? or(eq(salesOrder.accountId, accountId), theirs) : and(theirs, isNull(salesOrder.accountId)),
        isNotNull(salesOrder.paidAt),
        gt(salesOrder.paidAt, later(before, -AGES.most)),
        lt(salesOrder.paidAt, later(before, -AGES.least)),
      ),
    )
    .orderBy(desc(salesOrder.id))
    .limit(FEW);
  const door = ({ line1, postalCode, country }: PostalAddress) => [line1, postalCode, country].join('|').toLowerCase();
  return rows.map(({ shipTo: there, paidAt, ...row }) => {
    return { ...row, paidAt: paidAt ?? before, sameAddress: door(there) === door(shipTo) };
  });
}
