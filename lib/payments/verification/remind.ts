import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { tellToVerify } from '#lib/orders/index.ts';
import { isHeld } from '../carry-out.ts';
import { lockPayment } from '../queries.ts';
import { MOST_ANSWERS } from './limits.ts';
import { paymentVerification } from './schema.ts';

/** How long a buyer who was asked has before they are reminded, once. */
const AFTER = DAY;
const BATCH = 200;

/** Reminds those who were asked a day ago to verify a held payment and have not. What is decided meanwhile is let rest. */
export async function remindToVerify(now: Date): Promise<void> {
  const { paymentId, askedAt, passedAt, remindedAt } = paymentVerification;
  const due = await db()
    .select({ paymentId })
    .from(paymentVerification)
    .where(and(isNull(passedAt), isNull(remindedAt), lte(askedAt, later(now, -AFTER))))
    .orderBy(asc(askedAt))
    .limit(BATCH);
  for (const { paymentId: id } of due) await transaction(tx => remind(tx, id, now));
}

async function remind(tx: Parameters<typeof lockPayment>[0], id: string, now: Date): Promise<void> {
  const payment = await lockPayment(tx, id);
  const { paymentId, passedAt, remindedAt, failures } = paymentVerification;
  const [asked] = await tx
    .update(paymentVerification)
    .set({ remindedAt: now })
    .where(and(eq(paymentId, id), isNull(passedAt), isNull(remindedAt)))
    .returning({ failures });
  if (asked && isHeld(payment) && asked.failures < MOST_ANSWERS)
    await tellToVerify(tx, payment.orderId, 'reminder', now);
}
