import { db } from '#lib/db/index.ts';
import type { Next } from './next-step.ts';
import { findPayment } from './queries.ts';
import { type CancelReason, cancelIntent } from './stripe/intents.ts';

const REASONS: Readonly<Record<Exclude<Next, 'nothing' | 'capture'>, CancelReason | null>> = {
  cancel: null,
  cancel_abandoned: 'abandoned',
  cancel_fraudulent: 'fraudulent',
};

/**
 * Has Stripe cancel the intent: an authorization is given back without a refund. When Stripe refuses, the intent
 * has moved on meanwhile, and the next look tells where to.
 */
export async function cancel(paymentId: string, why: keyof typeof REASONS): Promise<'answered' | 'unknown'> {
  const payment = await findPayment(db(), paymentId);
  if (!payment?.stripePaymentIntentId) return 'answered';
  const answer = await cancelIntent(payment.stripePaymentIntentId, REASONS[why]);
  return answer.kind === 'unknown' || answer.kind === 'unavailable' ? 'unknown' : 'answered';
}
