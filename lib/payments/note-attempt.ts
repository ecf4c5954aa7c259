import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { type AttemptOutcome, declineOf, finishAttempt } from './finish-attempt.ts';
import type { Intent } from './intent.ts';
import type { Attempt } from './queries.ts';
import { paymentAttempt } from './schema.ts';

/** Notes on the attempt under way what the intent shows; one that has ended is left alone. */
export async function noteAttempt(tx: Tx, attempt: Attempt, seen: Intent, now: Date): Promise<void> {
  if (attempt.outcome !== 'sent' && attempt.outcome !== 'requires_action' && attempt.outcome !== 'processing') return;
  switch (seen.status) {
    case 'requires_action':
    case 'processing':
      await tx.update(paymentAttempt).set({ outcome: seen.status }).where(eq(paymentAttempt.id, attempt.id));
      return;
    case 'requires_payment_method':
      // Without an error the intent has not heard of this attempt: it is still to be carried on.
      if (seen.error) await end('declined');
      return;
    case 'requires_capture':
    case 'succeeded':
      return end('authorized');
    case 'canceled':
      return end('canceled');
  }

  function end(outcome: AttemptOutcome): Promise<void> {
    const codes = outcome === 'declined' && seen.error ? declineOf(seen.error) : {};
    return finishAttempt(tx, attempt.id, { outcome, ...codes }, now);
  }
}
