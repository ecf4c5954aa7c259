import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Payment } from '../queries.ts';
import type { RefundSeen } from '../stripe/refunds.ts';
import { REFUNDED_ELSEWHERE, UNDONE_REFUNDS } from './model.ts';
import { recordMovement } from './record-movement.ts';
import { refund } from './schema.ts';
import { tellOfRefund } from './tell-of-refund.ts';

export type Refund = typeof refund.$inferSelect;

/** Brings the refunds of a payment up to what Stripe lists: ours, and those that somebody made there. */
export async function recordRefunds(tx: Tx, payment: Payment, seen: readonly RefundSeen[], now: Date): Promise<void> {
  const ours = await tx.select().from(refund).where(eq(refund.paymentId, payment.id)).orderBy(refund.requestedAt);
  const known: Refund[] = [];
  for (const one of seen.toReversed()) {
    const own = ours.find(it => it.stripeRefundId === one.id) ?? ours.find(it => isAnswerTo(it, one));
    known.push(await recordRefund(tx, payment, own ?? null, one, now));
  }
  const asked = ours.filter(it => it.status === 'requested' && !known.some(found => found.id === it.id));
  await crowdOut(tx, payment, known, asked, now);
}

/** Our request, whose answer was lost or is late. */
const isAnswerTo = (row: Refund, seen: RefundSeen): boolean => row.stripeRefundId === null && row.id === seen.refundId;

async function recordRefund(tx: Tx, payment: Payment, row: Refund | null, seen: RefundSeen, now: Date) {
  const undone = UNDONE_REFUNDS.includes(seen.status);
  const settled = undone || seen.status === 'succeeded';
  const shown = {
    stripeRefundId: seen.id,
    status: seen.status,
    failureReason: seen.failureReason,
    settledAt: settled ? ((row?.status === seen.status ? row.settledAt : null) ?? now) : null,
  };
  const after = { ...(row ?? madeAtStripe(payment, seen)), ...shown };
  if (!row) await tx.insert(refund).values(after);
  else if (row.status !== after.status || row.stripeRefundId !== after.stripeRefundId)
    await tx.update(refund).set(shown).where(eq(refund.id, row.id));
  await move(tx, payment, seen, undone, row, now);
  if (row?.status !== after.status) await tellOfRefund(tx, payment, row?.status ?? null, after, now);
  return after;
}

const madeAtStripe = (payment: Payment, seen: RefundSeen): Refund => ({
  id: newId<'refund'>(seen.createdAt.getTime()),
  paymentId: payment.id,
  amountMinor: seen.amountMinor,
  reason: seen.reason ?? 'not given',
  note: null,
  actor: 'stripe:dashboard',
  requestedAt: seen.createdAt,
  stripeRefundId: seen.id,
  status: seen.status,
  failureReason: null,
  settledAt: null,
});

/** A refund counts as gone from the moment Stripe has it; one that failed has been away and come back. */
async function move(tx: Tx, payment: Payment, seen: RefundSeen, undone: boolean, row: Refund | null, now: Date) {
  const { id: sourceId, amountMinor, createdAt } = seen;
  const wasAway = row !== null && row.stripeRefundId !== null && !UNDONE_REFUNDS.includes(row.status);
  if (undone && !seen.moved && !wasAway) return;
  await recordMovement(tx, payment, { kind: 'refund', amountMinor, sourceId, at: createdAt });
  if (undone) await recordMovement(tx, payment, { kind: 'refund_returned', amountMinor, sourceId, at: now });
}

/** Somebody was faster at Stripe: what was asked for here and no longer fits is never sent. */
async function crowdOut(tx: Tx, payment: Payment, known: readonly Refund[], asked: readonly Refund[], now: Date) {
  const gone = known.filter(it => !UNDONE_REFUNDS.includes(it.status));
  let left = payment.amountReceivedMinor - gone.reduce((sum, it) => sum + it.amountMinor, 0);
  for (const row of asked) {
    if (row.amountMinor <= left) left -= row.amountMinor;
    else {
      const failed = { status: 'failed' as const, failureReason: REFUNDED_ELSEWHERE, settledAt: now };
      await tx.update(refund).set(failed).where(eq(refund.id, row.id));
      await tellOfRefund(tx, payment, row.status, { ...row, ...failed }, now);
    }
  }
}
