import { inArray } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { tiesOf } from '#lib/risk/index.ts';
import type { IdentityKind } from '#lib/risk/model.ts';
import { latestAttempt } from '../queries.ts';
import { payment, paymentAttempt } from '../schema.ts';
import type { RelatedPayment } from './model.ts';

/** More than these no picture could show; the list says that there are more. */
const MOST_SHOWN = 12;

/** Payments that share a card, an e-mail, an account, an address or a device with this one, the closest first. */
export async function relatedPayments(paymentId: string): Promise<{ related: RelatedPayment[]; more: number }> {
  const attempt = await latestAttempt(db(), paymentId);
  const ties = attempt ? await tiesOf(db(), attempt.id) : [];
  if (ties.length === 0) return { related: [], more: 0 };
  const of = { id: paymentAttempt.id, paymentId: paymentAttempt.paymentId };
  const ids = ties.map(tie => tie.attemptId);
  const attempts = await db().select(of).from(paymentAttempt).where(inArray(paymentAttempt.id, ids));
  const shares = new Map<string, Set<IdentityKind>>();
  for (const { attemptId, by } of ties) {
    const other = attempts.find(({ id }) => id === attemptId)?.paymentId;
    if (!other || other === paymentId) continue;
    shares.set(other, new Set([...(shares.get(other) ?? []), ...by]));
  }
  const closest = [...shares].sort(([, one], [, other]) => other.size - one.size).slice(0, MOST_SHOWN);
  const more = shares.size - closest.length;
  return { related: await shown(new Map(closest)), more };
}

async function shown(shares: ReadonlyMap<string, ReadonlySet<IdentityKind>>): Promise<RelatedPayment[]> {
  if (shares.size === 0) return [];
  const rows = await db()
    .select()
    .from(payment)
    .where(inArray(payment.id, [...shares.keys()]));
  const orders = rows.map(({ orderId }) => orderId);
  const numbers = await orderNumbers(db(), orders);
  return [...shares].flatMap(([id, by]) => {
    const row = rows.find(one => one.id === id);
    if (!row) return [];
    const { state, riskStatus, amountMinor, currency, disputed } = row;
    const orderNumber = numbers.get(row.orderId) ?? '';
    const createdAt = row.createdAt.toISOString();
    return [{ paymentId: id, orderNumber, state, riskStatus, amountMinor, currency, disputed, createdAt, by: [...by] }];
  });
}
