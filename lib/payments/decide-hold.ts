import { z } from 'zod';
import type { OperationContext } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { closeCase } from '#lib/risk/index.ts';
import { lockPayment, type Payment } from './queries.ts';

/** Somebody else was faster, or the deadline was. */
export class HoldAlreadyDecided extends Refusal {
  constructor() {
    super('hold_already_decided', 'This payment is no longer held. Reload the page to see what became of it.', 409);
  }
}

/** The bank no longer guarantees the money. */
export class HoldLapsed extends Refusal {
  constructor() {
    super('hold_lapsed', 'The authorization has run out, so the money cannot be taken any more.', 409);
  }
}

/** What a decision needs. The reason stays with the case for ever, so it must be one. */
export const decisionInput = z.strictObject({
  paymentId: z.uuid(),
  reason: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
});
export type Decision = z.output<typeof decisionInput>;

/** The held payment, locked, with its case closed by the actor. Throws HoldAlreadyDecided when it is not held. */
export async function decide(
  { tx, actor, now }: OperationContext,
  { paymentId, reason }: Decision,
  outcome: 'false_positive' | 'suspicious',
): Promise<Payment> {
  const payment = await lockPayment(tx, paymentId).catch(() => null);
  const held = payment?.riskStatus === 'held' && (payment.state === 'held' || payment.state === 'captured');
  if (!payment || !held) throw new HoldAlreadyDecided();
  await closeCase(tx, { paymentId, outcome, actor: actor.id, reason, now });
  return payment;
}
