import { desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { orderIdsBy, orderNumbers } from '#lib/orders/index.ts';
import { dispute, refund } from '../aftermath/schema.ts';
import { payment } from '../schema.ts';
import type { PaymentList } from './model.ts';

const PAGE = 25;

/**
 * Payments, the latest first, a page at a time: `before` is the last id of the page before. With a `query` those that
 * it names exactly: an order's number, the buyer's e-mail address, or an id of ours or of Stripe's. Parts of a word
 * find nothing, because no index could answer them.
 */
export async function listPayments(query: string, before: string | null): Promise<PaymentList> {
  const named = query === '' ? null : await idsNamed(query);
  if (named === 'unreadable') return { payments: [], next: null, readable: false };
  if (named) return { payments: await read(inArray(payment.id, named)), next: null, readable: true };
  const rows = await read(before && isId(before) ? lt(payment.id, before) : undefined);
  const next = rows.length > PAGE ? (rows[PAGE - 1]?.paymentId ?? null) : null;
  return { payments: rows.slice(0, PAGE), next, readable: true };
}

/** The payments that a query names, at most a page of them. */
async function idsNamed(query: string): Promise<string[] | 'unreadable'> {
  if (isId(query.toLowerCase())) return [query.toLowerCase(), ...(await ofOrders([query.toLowerCase()]))];
  if (/^CP-\d{4}-\d{6,}$/i.test(query)) return ofOrders(await orderIdsBy(db(), { number: query }, 1));
  if (/^\S+@\S+$/.test(query)) return ofOrders(await orderIdsBy(db(), { email: query }, PAGE));
  const [kind] = /^[a-z]+(?=_\w+$)/.exec(query) ?? [];
  const look = BY_STRIPE[kind ?? ''];
  return look ? (await look(query)).map(({ id }) => id) : 'unreadable';
}

/** Ids of Stripe say what they are by how they begin. */
const BY_STRIPE: Readonly<Record<string, (id: string) => Promise<{ id: string }[]>>> = {
  pi: id => db().select({ id: payment.id }).from(payment).where(eq(payment.stripePaymentIntentId, id)),
  ch: id => db().select({ id: payment.id }).from(payment).where(eq(payment.stripeChargeId, id)),
  py: id => db().select({ id: payment.id }).from(payment).where(eq(payment.stripeChargeId, id)),
  re: id => db().select({ id: refund.paymentId }).from(refund).where(eq(refund.stripeRefundId, id)),
  du: id => db().select({ id: dispute.paymentId }).from(dispute).where(eq(dispute.stripeDisputeId, id)),
  dp: id => db().select({ id: dispute.paymentId }).from(dispute).where(eq(dispute.stripeDisputeId, id)),
};

async function ofOrders(orderIds: string[]): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const rows = await db().select({ id: payment.id }).from(payment).where(inArray(payment.orderId, orderIds));
  return rows.map(row => row.id);
}

async function read(which: SQL | undefined): Promise<PaymentList['payments']> {
  const rows = await db()
    .select()
    .from(payment)
    .where(which)
    .orderBy(desc(payment.id))
    .limit(PAGE + 1);
  const numbers = await orderNumbers(
    db(),
    rows.map(row => row.orderId),
  );
  return rows.map(row => ({
    paymentId: row.id,
    orderNumber: numbers.get(row.orderId) ?? '',
    state: row.state,
    riskStatus: row.riskStatus,
    amountMinor: row.amountMinor,
    amountRefundedMinor: row.amountRefundedMinor,
    currency: row.currency,
    disputed: row.disputed,
    card: { brand: row.cardBrand, last4: row.cardLast4 },
    createdAt: row.createdAt.toISOString(),
  }));
}
