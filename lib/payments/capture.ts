import { transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { lockPayment, type Payment } from './queries.ts';
import { captureIntent } from './stripe/intents.ts';
import { approveReview } from './stripe/reviews.ts';
import { moveTo } from './transition.ts';

/**
 * Takes the money of a payment that is cleared, and was moved to `capturing` a moment ago. Its idempotency key is the payment's, so it is taken once. When
 * Stripe refuses, the payment goes back to where it waited, with the reason in its history: an error is never
 * taken for money. `unknown`: the answer was lost; the payment stays `capturing` and whoever looks next asks again.
 */
export async function capture(payment: Payment, now: Date): Promise<'answered' | 'unknown'> {
  if (payment.state !== 'capturing' || !payment.stripePaymentIntentId) return 'answered';
  // A person approved: tell Radar first. Its answer does not matter; an approval never captures, nor bars capturing.
  if (payment.riskStatus === 'approved' && payment.stripeReviewId) await approveReview(payment.stripeReviewId);
  const answer = await captureIntent(payment.stripePaymentIntentId, payment.id, payment.amountMinor);
  if (answer.kind === 'unknown' || answer.kind === 'unavailable') return 'unknown';
  if (answer.kind === 'refused' || answer.kind === 'declined') await goBack(payment.id, answer.code ?? 'declined', now);
  return 'answered';
}

async function goBack(paymentId: string, code: string, now: Date): Promise<void> {
  await transaction(async tx => {
    const payment = await lockPayment(tx, paymentId);
    if (payment.state !== 'capturing') return;
    const waited = payment.riskStatus === 'approved' ? 'held' : 'authorized';
    log('payments').error({ paymentId, code }, 'capture was refused');
    await moveTo(tx, payment, waited, `capture refused: ${code}`, now);
  });
}
