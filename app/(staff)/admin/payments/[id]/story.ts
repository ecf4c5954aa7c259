import { eventsAtStripe, eventsReceived, type PaymentView } from '#lib/payments/index.ts';
import type { StripeEvents } from '#lib/payments/model.ts';

/** The events of a payment that came here, or when asked for those that Stripe lists; null when it did not answer. */
export async function storyOf(payment: PaymentView, asked: boolean, now: Date): Promise<StripeEvents | null> {
  if (asked) return eventsAtStripe(payment, now);
  return { events: await eventsReceived(payment.stripe.paymentIntentId), whole: true };
}
