import { and, eq, inArray } from 'drizzle-orm';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { ordersOnTheWay } from '#lib/orders/index.ts';
import { tellStaff } from '../aftermath/tell-staff.ts';
import { CAPTURED_STATES } from '../model.ts';
import { lockPayment } from '../queries.ts';
import { payment } from '../schema.ts';
import { watchPayment } from './watch-payment.ts';

/** So long after its payment a change of an order's contact still says something, at most; rules look closer. */
const LOOKS_BACK = 60 * DAY;

/** How a customer is reached has changed: looks at each of their orders that was paid lately. */
export async function watchContact(accountId: string, what: string, now: Date): Promise<void> {
  for (const order of await ordersOnTheWay(db(), accountId, later(now, -LOOKS_BACK)))
    await transaction(tx => lookAt(tx, order, what, now));
}

/**
 * The parcel of a paid order is to go elsewhere: looks at it in the transaction that says so, before the order is locked.
 * Answers whether nothing ships until a person has looked.
 */
export const watchDelivery = (tx: Tx, orderId: string, paidAt: Date, now: Date): Promise<boolean> =>
  lookAt(tx, { orderId, paidAt, shipped: false }, 'address', now);

const SAYS: Record<string, string> = {
  email: 'Their e-mail was changed.',
  address: 'They corrected where the parcel goes.',
};

type OnTheWay = Awaited<ReturnType<typeof ordersOnTheWay>>[number];

async function lookAt(tx: Tx, { orderId, paidAt, shipped }: OnTheWay, what: string, now: Date): Promise<boolean> {
  const [found] = await tx
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.orderId, orderId), inArray(payment.state, [...CAPTURED_STATES])));
  if (!found) return false;
  const row = await lockPayment(tx, found.id);
  const hoursSincePaid = Math.floor((now.getTime() - paidAt.getTime()) / HOUR);
  const change = { what: [what], hoursSincePaid, shipped };
  const { outcome } = await watchPayment(tx, row, { happened: 'contact_changed', change }, now);
  if (outcome === 'allow') return false;
  await tellStaff(tx, row, {
    occasion: `contact-changed:${found.id}:${now.toISOString()}`,
    title: 'A customer is reached elsewhere since they paid',
    says: [`${SAYS[what] ?? 'They changed something.'} Nothing of this order ships until somebody has looked.`],
    now,
  });
  return true;
}
