import { eq } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { openCaseOn } from '../open-case-on.ts';
import type { Payment } from '../queries.ts';
import type { WarningSeen } from '../stripe/warnings.ts';
import { watchReport } from '../watching/watch-report.ts';
import { earlyFraudWarning } from './schema.ts';
import { tellStaff } from './tell-staff.ts';

/**
 * Notes the early fraud warnings of a payment. From the row on nothing of it ships, until a person has cleared it;
 * one about which something can still be done opens a case that is due within a day.
 */
export async function recordWarnings(tx: Tx, payment: Payment, seen: readonly WarningSeen[], now: Date): Promise<void> {
  for (const { id, actionable, fraudType, createdAt } of seen) {
    const row = {
      id: newId<'warning'>(now.getTime()),
      paymentId: payment.id,
      stripeWarningId: id,
      actionable,
      fraudType,
    };
    const added = await tx
      .insert(earlyFraudWarning)
      .values({ ...row, receivedAt: createdAt })
      .onConflictDoNothing()
      .returning({ id: earlyFraudWarning.id });
    if (added.length > 0) await tellOfWarning(tx, payment, { id, actionable, fraudType }, now);
    else
      await tx
        .update(earlyFraudWarning)
        .set({ actionable, fraudType })
        .where(eq(earlyFraudWarning.stripeWarningId, id));
  }
}

async function tellOfWarning(
  tx: Tx,
  payment: Payment,
  { id: warningId, fraudType, actionable }: Pick<WarningSeen, 'id' | 'fraudType' | 'actionable'>,
  now: Date,
): Promise<void> {
  const because = `early fraud warning: ${fraudType}`;
  await openCaseOn(tx, payment, because, later(now, DAY), now);
  await watchReport(tx, payment, { happened: 'warning', warning: { actionable } }, now);
  await tellStaff(tx, payment, {
    occasion: `warning:${warningId}`,
    title: 'The card’s bank suspects fraud',
    says: [
      `It calls it “${fraudType}”. Nothing of this order ships until somebody has looked.`,
      'A refund now is cheaper than the dispute that often follows.',
    ],
    now,
  });
}
