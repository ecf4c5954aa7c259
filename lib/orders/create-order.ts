import { later, MINUTE } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { OrderLine, PostalAddress } from './model.ts';
import { nextOrderNumber } from './order-number.ts';
import { reserve } from './reservations.ts';
import { salesOrder, salesOrderItem } from './schema.ts';
import { recordTransition } from './transition.ts';

/** How long stock waits for a payment under way. */
export const RESERVED_FOR = 30 * MINUTE;

/** What the buyer agreed to, priced by the checkout. Amounts in minor units of `currency`. */
export type OrderDraft = {
  cartId: string;
  accountId: string | null;
  email: string;
  shipTo: PostalAddress;
  currency: string;
  lines: readonly OrderLine[];
  shippingMinor: number;
  /** The tax inside the total. */
  taxMinor: number;
  taxLabel: string;
  shippingMethod: string;
  /** Calendar days, `YYYY-MM-DD`. */
  arrivesFrom: string;
  arrivesTo: string;
  contentHash: string;
  now: Date;
};

/**
 * Writes an order with its lines and reserves their stock for 30 minutes. Sums are made here, from the lines.
 * Throws SoldOut naming the lines that are short; the unique index refuses a second open order of one cart.
 */
export async function createOrder(tx: Tx, draft: OrderDraft): Promise<string> {
  const { lines, now, ...agreed } = draft;
  const id = newId<'order'>(now.getTime());
  const subtotalMinor = lines.reduce((sum, line) => sum + line.lineMinor, 0);
  const totalMinor = subtotalMinor + draft.shippingMinor;
  const number = await nextOrderNumber(tx, now);
  const sums = { subtotalMinor, totalMinor };
  await tx.insert(salesOrder).values({ ...agreed, ...sums, id, number, status: 'pending_payment', placedAt: now });
  await tx
    .insert(salesOrderItem)
    .values(lines.map((line, position) => ({ ...line, id: newId(), orderId: id, position })));
  await reserve(tx, id, lines, later(now, RESERVED_FOR));
  await recordTransition(tx, id, null, 'pending_payment', 'placed', now);
  return id;
}
