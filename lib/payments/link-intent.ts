import { transaction } from '#lib/db/index.ts';
import type { Intent } from './intent.ts';
import { lockPayment } from './queries.ts';
import { amend, moveTo } from './transition.ts';

/** Commits which intent a payment has, and returns its id; the first one stays. */
export async function linkIntent(paymentId: string, intent: Intent, now: Date): Promise<string> {
  return transaction(async tx => {
    const payment = await lockPayment(tx, paymentId);
    if (payment.stripePaymentIntentId) return payment.stripePaymentIntentId;
    const linked = { stripePaymentIntentId: intent.id };
    if (payment.state === 'created') await moveTo(tx, payment, 'intent_created', 'intent created', now, linked);
    else await amend(tx, payment, linked, now);
    return intent.id;
  });
}
