import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { orderToJudge } from '#lib/orders/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { MOST_SNOOZE_DAYS, SNOOZE_KINDS, type SnoozeKind, snooze } from '#lib/risk/index.ts';
import { findPayment } from '../queries.ts';
import { paymentAttempt } from '../schema.ts';
import { PaymentNotFound } from '../view-payment.ts';

/**
 * Puts a rule to sleep for the card, the account or the mailbox of a payment, from the next payment on and until an end.
 * Answers the snooze's id. Throws PaymentNotFound, NotSnoozable, and BadInput where the payment has no such identity.
 */
export const snoozeRule = operation({
  name: 'rules.snooze',
  may: 'rules.edit',
  input: z.strictObject({
    paymentId: z.uuid(),
    rule: z.string().max(100),
    kind: z.enum(SNOOZE_KINDS, { error: 'Choose for whom.' }),
    days: z.coerce
      .number({ error: 'A whole number of days.' })
      .int('A whole number of days.')
      .min(1, 'At least one day.')
      .max(MOST_SNOOZE_DAYS, `At most ${MOST_SNOOZE_DAYS} days.`),
    reason: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
  }),
  prepare: async (_context, { paymentId, kind }) => (await identities(paymentId))[kind],
  run: ({ tx, actor, now }, { kind, ...input }, hash) => {
    if (hash === null) throw new BadInput({ kind: `This payment has no ${kind} to go by.` });
    return snooze(tx, { ...input, kind, hash, actor: actor.id }, now);
  },
  target: ({ rule }) => `rule:${rule}`,
});

/** By what the newest press of a payment is known: the hashes that the first gate looks snoozes up by. */
async function identities(paymentId: string): Promise<Record<SnoozeKind, string | null>> {
  const row = await findPayment(db(), paymentId);
  if (!row) throw new PaymentNotFound();
  const { accountId } = await orderToJudge(row.orderId);
  const [attempt] = await db()
    .select({ card: paymentAttempt.fingerprintHash, email: paymentAttempt.emailHash })
    .from(paymentAttempt)
    .where(eq(paymentAttempt.paymentId, paymentId))
    .orderBy(desc(paymentAttempt.createdAt))
    .limit(1);
  return {
    card: attempt?.card ?? null,
    email: attempt?.email ?? null,
    account: accountId === null ? null : keyedHash('account', accountId),
  };
}

/** For what a rule can be put to sleep at a payment. Throws PaymentNotFound. */
export async function snoozableAt(paymentId: string): Promise<SnoozeKind[]> {
  const known = await identities(paymentId);
  return SNOOZE_KINDS.filter(kind => known[kind] !== null);
}
