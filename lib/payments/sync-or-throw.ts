import { exclusively } from '#lib/db/index.ts';
import { bringUpToDate } from './bring-up-to-date.ts';

/**
 * What jobs call: brings the payment up to date, and throws when Stripe did not answer, so that they are retried.
 * `whole` also reads its refunds, disputes and warnings.
 */
export async function syncOrThrow(paymentId: string, because: string, now: Date, whole = false): Promise<void> {
  const seen = await exclusively(paymentId, () => bringUpToDate(paymentId, because, now, { whole }));
  if (seen === 'unknown') throw new NoAnswerFromStripe(`payment ${paymentId}`);
}

/** Stripe did not say how things are; whoever asked must ask again. */
export class NoAnswerFromStripe extends Error {
  override name = 'NoAnswerFromStripe';
}
