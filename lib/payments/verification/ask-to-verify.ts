import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { tellToVerify } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Payment } from '../queries.ts';
import { paymentVerification } from './schema.ts';

/** More mails than this about one payment are no help. */
const MOST_ASKS = 5;

/** The buyer has shown already that it is them. */
export class VerifiedAlready extends Refusal {
  constructor() {
    super('verified_already', 'The customer has verified this payment already.', 409);
  }
}

/** The buyer was asked often enough. */
export class AskedOften extends Refusal {
  constructor() {
    super('asked_often', 'The customer was asked five times. Write to them instead.', 409);
  }
}

/** Somebody asks the buyer of a held payment, by mail, to show that it is them. */
type Asking = { by: string; now: Date };

/** Notes with a hold that its buyer is asked to verify. The mail that tells of the hold asks. */
export async function beginVerification(tx: Tx, { id: paymentId }: Payment, { by, now }: Asking): Promise<void> {
  await tx.insert(paymentVerification).values({ paymentId, askedAt: now, askedBy: by }).onConflictDoNothing();
}

/**
 * Asks the buyer of a locked, held payment by mail to verify that it is them; asked before, they are asked again.
 * Throws VerifiedAlready, and AskedOften after five times.
 */
export async function askToVerify(tx: Tx, payment: Payment, { by, now }: Asking): Promise<void> {
  const mine = eq(paymentVerification.paymentId, payment.id);
  const [known] = await tx.select().from(paymentVerification).where(mine).for('update');
  if (known?.passedAt) throw new VerifiedAlready();
  if (known && known.asks >= MOST_ASKS) throw new AskedOften();
  const { asks } = paymentVerification;
  // The reminder is for those whom nobody asks otherwise.
  const [asked] = await tx
    .insert(paymentVerification)
    .values({ paymentId: payment.id, askedAt: now, askedBy: by })
    .onConflictDoUpdate({
      target: paymentVerification.paymentId,
      set: { askedAt: now, askedBy: by, asks: sql`${asks} + 1` },
    })
    .returning({ asks });
  await tellToVerify(tx, payment.orderId, `asked-${asked?.asks ?? 1}`, now);
}
