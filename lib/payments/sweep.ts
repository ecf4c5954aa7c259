import { and, isNotNull, lte } from 'drizzle-orm';
import { transaction } from '#lib/db/index.ts';
import { dueDecisions } from './carry-out.ts';
import { probe } from './circuit/payments-available.ts';
import { BATCH, lookAgain } from './look-again.ts';
import { payment } from './schema.ts';

/**
 * Has every payment looked at whose time has come: after 1, 5, 15 minutes, 1, 6 hours and then daily, as long as it
 * is open, and shortly before an authorization lapses. What no webhook told is found here. Also tries Stripe again
 * when the breaker's pause is over, so that it closes without anybody pressing pay in vain. Decisions of the desk whose
 * job was lost are carried out.
 */
export async function sweep(now: Date): Promise<void> {
  await probe();
  await transaction(async tx => {
    const due = await tx
      .select({ id: payment.id })
      .from(payment)
      .where(and(isNotNull(payment.sweepAt), lte(payment.sweepAt, now)))
      .orderBy(payment.sweepAt)
      .limit(BATCH);
    await lookAgain(tx, 'payments.sync', due);
    await lookAgain(tx, 'payments.carry-out', await dueDecisions(tx, now, BATCH));
  });
}
