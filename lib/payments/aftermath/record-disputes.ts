import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Payment } from '../queries.ts';
import type { DisputeSeen } from '../stripe/disputes.ts';
import { CLOSED_DISPUTES } from './model.ts';
import { recordMovement } from './record-movement.ts';
import { dispute } from './schema.ts';
import { tellOfDispute } from './tell-of-dispute.ts';

/** Brings the disputes of a payment up to what Stripe lists. Each stands for itself: a charge may have several. */
export async function recordDisputes(tx: Tx, payment: Payment, seen: readonly DisputeSeen[], now: Date): Promise<void> {
  if (seen.length === 0) return;
  const rows = await tx.select().from(dispute).where(eq(dispute.paymentId, payment.id));
  for (const one of seen.toReversed()) {
    const row = rows.find(it => it.stripeDisputeId === one.id);
    await recordDispute(tx, payment, row ?? null, one, now);
    await move(tx, payment, one);
    if (row?.status !== one.status) await tellOfDispute(tx, payment, row?.status ?? null, one, now);
  }
}

async function recordDispute(
  tx: Tx,
  payment: Payment,
  row: typeof dispute.$inferSelect | null,
  seen: DisputeSeen,
  now: Date,
): Promise<void> {
  const closed = CLOSED_DISPUTES.includes(seen.status);
  const shown = {
    status: seen.status,
    reason: seen.reason,
    networkReasonCode: seen.networkReasonCode,
    amountMinor: seen.amountMinor,
    withdrawnMinor: 0 - seen.movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    dueBy: closed ? null : seen.dueBy,
    submissions: seen.submissions,
    chargeRefundable: seen.chargeRefundable,
    closedAt: closed ? (row?.closedAt ?? now) : null,
  };
  if (row) {
    await tx.update(dispute).set(shown).where(eq(dispute.id, row.id));
    return;
  }
  const { id: stripeDisputeId, chargeId: stripeChargeId, currency, openedAt } = seen;
  const id = newId<'dispute'>(openedAt.getTime());
  const born = { id, paymentId: payment.id, stripeDisputeId, stripeChargeId, currency, openedAt };
  await tx.insert(dispute).values({ ...born, ...shown });
}

/** An appeal may take and give a second time, so each movement is numbered among those of its kind. */
async function move(tx: Tx, payment: Payment, { id, movements }: DisputeSeen): Promise<void> {
  const inOrder = movements.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const times = { dispute_withdrawn: 0, dispute_reinstated: 0 };
  for (const { amountMinor, at } of inOrder) {
    if (amountMinor === 0) continue;
    const kind = amountMinor < 0 ? 'dispute_withdrawn' : 'dispute_reinstated';
    const time = ++times[kind];
    const sourceId = time === 1 ? id : `${id}/${time}`;
    await recordMovement(tx, payment, { kind, amountMinor: Math.abs(amountMinor), sourceId, at });
  }
}
