import { and, inArray, isNotNull, lte } from 'drizzle-orm';
import { later } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { IDLE_AFTER } from './idle.ts';
import { AWAITING_CARD } from './model.ts';
import { payment } from './schema.ts';

/** How many payments one run looks at; the next minute takes the rest. */
const BATCH = 200;

/**
 * Has every payment looked at whose time has come: after 1, 5, 15 minutes, 1, 6 hours and then daily, as long as it
 * is open, and shortly before an authorization lapses. What no webhook told is found here.
 */
export const sweep = (now: Date): Promise<void> =>
  transaction(async tx => {
    const due = await tx
      .select({ id: payment.id })
      .from(payment)
      .where(and(isNotNull(payment.sweepAt), lte(payment.sweepAt, now)))
      .orderBy(payment.sweepAt)
      .limit(BATCH);
    await lookAgain(tx, 'payments.sync', due);
  });

/**
 * Ends payments that nobody has moved for half an hour. Only the intent is canceled here; the stock goes back when
 * Stripe has confirmed that, or the buyer turns out to have paid after all. Never the other way round.
 */
export const expireReservations = (now: Date): Promise<void> =>
  transaction(async tx => {
    const idle = await tx
      .select({ id: payment.id })
      .from(payment)
      .where(and(inArray(payment.state, [...AWAITING_CARD]), lte(payment.changedAt, later(now, -IDLE_AFTER))))
      .orderBy(payment.changedAt)
      .limit(BATCH);
    await lookAgain(tx, 'payments.cancel', idle);
  });

async function lookAgain(tx: Tx, name: string, payments: readonly { id: string }[]): Promise<void> {
  for (const { id } of payments) await enqueue(tx, name, { paymentId: id }, { key: `${name}:${id}`, maxAttempts: 3 });
}
