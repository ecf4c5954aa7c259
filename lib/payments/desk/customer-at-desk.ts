import { inArray } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { accountAtDesk } from '#lib/identity/index.ts';
import { masked } from '#lib/masked.ts';
import { orderIdsBy, orderToJudge, parcelTo } from '#lib/orders/index.ts';
import { isCaptured } from '../model.ts';
import { payment } from '../schema.ts';
import type { CustomerAtDesk } from './model.ts';

/** Orders that are looked at, the newest; whoever has more is known well enough. */
const MOST_ORDERS = 50;

/** Who pays for an order, most of it left out (`privacy.reveal` shows it, for a reason): their account where there is one, and what became of the orders of their e-mail address. */
export async function customerAtDesk(orderId: string, now: Date): Promise<CustomerAtDesk> {
  const [order, shipTo] = await Promise.all([orderToJudge(orderId), parcelTo(orderId)]);
  const { email, name, accountId } = order;
  const [orderIds, account] = await Promise.all([
    orderIdsBy(db(), { email }, MOST_ORDERS),
    accountId ? accountAtDesk(accountId, now) : null,
  ]);
  const others = orderIds.filter(id => id !== orderId);
  const paid = others.length ? await db().select().from(payment).where(inArray(payment.orderId, others)) : [];
  const count = (which: (row: (typeof paid)[number]) => boolean): number => paid.filter(which).length;
  return {
    name: masked('name', name),
    email: masked('email', email),
    account,
    city: `${masked('address', `${shipTo.postalCode} ${shipTo.city}`)}, ${shipTo.country}`,
    orders: {
      others: others.length,
      capped: orderIds.length === MOST_ORDERS,
      captured: count(({ state }) => isCaptured(state)),
      refunded: count(({ amountRefundedMinor }) => amountRefundedMinor > 0),
      disputed: count(({ disputed }) => disputed),
      stopped: count(({ riskStatus }) => riskStatus === 'declined' || riskStatus === 'blocked'),
    },
  };
}
