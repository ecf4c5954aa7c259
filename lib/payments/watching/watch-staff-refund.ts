import { sql } from 'drizzle-orm';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { HOUR, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { findAccount } from '#lib/identity/index.ts';
import { formatMoney } from '#lib/money.ts';
import { orderNumbers, orderToJudge } from '#lib/orders/index.ts';
import type { ContinuousFacts } from '#lib/risk/index.ts';
import { findPayment, type Payment } from '../queries.ts';
import { judgeHappening, watchPayment } from './watch-payment.ts';

type StaffRefund = { amountMinor: number; actor: Actor; now: Date };

/** Fewer refunds than these say nothing about what is usual, and more than those are not looked at. */
const [FEWEST, NEWEST] = [100, 1000];

/** Why a second person is to approve a refund that is unlike those that the staff sends, as a sentence; null when one is enough. */
export async function oddRefund(
  tx: Tx,
  wanted: StaffRefund & { paymentId: string; note: string },
): Promise<string | null> {
  const payment = await findPayment(tx, wanted.paymentId);
  if (!payment) return null;
  const { verdict } = await judgeHappening(tx, await asHappening(tx, payment, wanted), wanted.now);
  const [odd] = verdict.hits.filter(({ outcome }) => outcome !== 'allow');
  if (!odd) return null;
  const number = (await orderNumbers(tx, [payment.orderId])).get(payment.orderId) ?? '';
  const amount = formatMoney({ minor: wanted.amountMinor, currency: payment.currency });
  return `Send ${amount} of order ${number} back. ${odd.because} (${odd.value}) ${wanted.note}`;
}

/** Stores what the continuous gate says of a refund that somebody of the staff asks for. */
export async function watchStaffRefund(tx: Tx, payment: Payment, wanted: StaffRefund): Promise<void> {
  await watchPayment(tx, payment, await asHappening(tx, payment, wanted), wanted.now);
}

async function asHappening(tx: Tx, payment: Payment, { amountMinor, actor, now }: StaffRefund) {
  const [{ byActorHour, p99 } = { byActorHour: 0, p99: null }] = await tx.execute<{
    byActorHour: number;
    p99: number | null;
  }>(sql`select
    (select count(*)::int from refund where actor = ${actor.id}
      and requested_at > ${later(now, -HOUR).toISOString()}) as "byActorHour",
    (select case when count(*) >= ${FEWEST} then percentile_disc(0.99) within group (order by newest.amount_minor) end::float8
      from (select amount_minor, payment_id from refund order by requested_at desc limit ${NEWEST}) newest
      join payment p on p.id = newest.payment_id and p.currency = ${payment.currency}) as p99`);
  const staffRefund = { amountMinor, p99, byActorHour: byActorHour + 1, toOwnOrder: await isOwn(tx, payment, actor) };
  return { happened: 'staff_refund', staffRefund } satisfies Partial<ContinuousFacts>;
}

/** Whether the order is that of the person who refunds it: of their account, or under its e-mail. */
async function isOwn(tx: Tx, { orderId }: Payment, actor: Actor): Promise<boolean> {
  const accountId = accountIdOf(actor);
  if (accountId === null || !isId(accountId)) return false;
  const order = await orderToJudge(orderId, tx);
  if (order.accountId === accountId) return true;
  const account = await findAccount(accountId, tx);
  return account?.email.toLowerCase() === order.email.toLowerCase();
}
