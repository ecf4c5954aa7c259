import type { Tx } from '#lib/db/index.ts';
import { type AttemptOutcome, amendAttempt, declineOf, finishAttempt } from './finish-attempt.ts';
import type { Intent } from './intent.ts';
import { noteDecline } from './note-outcome.ts';
import type { Attempt } from './queries.ts';

/** Notes on the attempt under way what the intent shows, and returns it so. One that has ended is left alone. */
export async function noteAttempt(tx: Tx, attempt: Attempt | null, seen: Intent, now: Date): Promise<Attempt | null> {
  const shown = outcomeShownBy(seen);
  const outcome = attempt && isUnderWay(attempt, shown) ? shown : null;
  if (!attempt || !outcome || outcome === attempt.outcome) return attempt;
  if (outcome === 'requires_action' || outcome === 'processing') {
    await amendAttempt(tx, attempt.id, { outcome });
  } else {
    const codes = outcome === 'declined' && seen.error ? declineOf(seen.error) : {};
    await finishAttempt(tx, attempt.id, { outcome, ...codes }, now);
    if (outcome === 'declined' && seen.error) await noteDecline(tx, attempt.id, seen.error, now);
  }
  return { ...attempt, outcome };
}

/** One that waits for a proof was never sent: nothing that the intent shows is about it, but that all is over. */
const isUnderWay = ({ outcome }: Attempt, shown: AttemptOutcome | null): boolean =>
  (outcome === 'proof_wanted' && shown === 'canceled') ||
  outcome === 'sent' ||
  outcome === 'requires_action' ||
  outcome === 'processing';

/** Null when the intent has not heard of this attempt yet: it is still to be carried on. */
function outcomeShownBy({ status, error }: Intent): AttemptOutcome | null {
  switch (status) {
    case 'requires_action':
    case 'processing':
    case 'canceled':
      return status;
    case 'requires_payment_method':
      return error ? 'declined' : null;
    case 'requires_capture':
    case 'succeeded':
      return 'authorized';
    default:
      return null;
  }
}
