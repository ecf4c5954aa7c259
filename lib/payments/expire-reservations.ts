import { and, inArray, lte } from 'drizzle-orm';
import { later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { IDLE_AFTER } from './idle.ts';
import { BATCH, lookAgain } from './look-again.ts';
import { AWAITING_CARD } from './model.ts';
import { payment } from './schema.ts';

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
