import { clock } from '#lib/clock.ts';
import { exclusively } from '#lib/db/index.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { PaymentOutcome } from './model.ts';
import { outcomeOf } from './outcome-of.ts';

/**
 * THE single writer of a payment's state. The page that waits, the return from the bank, webhooks, the sweep and
 * the staff desk all end here: look at Stripe, record it, do what follows. Nothing anybody brings along is trusted
 * but the id. `because` is for the history ("webhook charge.captured"). Safe to call at any time, any number of
 * times, from any process. `whole` also reads its refunds, disputes and warnings, when the charge shows no news.
 */
export async function syncPayment(
  paymentId: string,
  because: string,
  now = clock.now(),
  whole = false,
): Promise<PaymentOutcome> {
  const seen = await exclusively(paymentId, () => bringUpToDate(paymentId, because, now, { whole }));
  return seen === 'unknown' ? orUnknown(paymentId) : outcomeOf(paymentId);
}

/** What is final stays true when Stripe cannot be asked; everything else is not known just now. */
async function orUnknown(paymentId: string): Promise<PaymentOutcome> {
  const outcome = await outcomeOf(paymentId);
  return ['paid', 'held', 'blocked', 'canceled'].includes(outcome.kind) ? outcome : { kind: 'unknown' };
}
