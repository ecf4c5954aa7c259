import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#lib/db/index.ts';
import type { IntentError } from './intent.ts';
import { paymentAttempt } from './schema.ts';

/**
 * How an attempt stands. `sent` has no end yet: its answer is not known. `requires_action` waits for the buyer.
 * `unavailable` never reached Stripe and does not count.
 */
export type AttemptOutcome =
  | 'sent'
  | 'requires_action'
  | 'processing'
  | 'authorized'
  | 'declined'
  | 'blocked'
  | 'canceled'
  | 'unavailable';

type Codes = { declineCode?: string | null; adviceCode?: string | null };

/** Notes how an attempt ended and why. */
export async function finishAttempt(
  writer: Tx | Database,
  attemptId: string,
  ended: { outcome: AttemptOutcome } & Codes,
  now: Date,
): Promise<void> {
  await writer
    .update(paymentAttempt)
    .set({ ...ended, finishedAt: now })
    .where(eq(paymentAttempt.id, attemptId));
}

/** The one reason that tells most: "card_declined" only says that the bank's own reason follows. */
export function declineOf({ code, declineCode, adviceCode }: IntentError): Required<Codes> {
  const specific = code !== null && code !== 'card_declined' ? code : (declineCode ?? code);
  return { declineCode: specific, adviceCode };
}
