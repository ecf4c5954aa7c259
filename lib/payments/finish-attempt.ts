import { eq, sql } from 'drizzle-orm';
import { type Database, slots, statements, type Tx } from '#lib/db/index.ts';
import type { IntentError } from './intent.ts';
import type { Attempt } from './queries.ts';
import { paymentAttempt } from './schema.ts';

/**
 * How an attempt stands. `sent` has no end yet: its answer is not known. `requires_action` waits for the buyer.
 * `unavailable` never reached Stripe and does not count. `proof_wanted`: the account holder has to prove who they are
 * before the card is asked; nothing was sent.
 */
export type AttemptOutcome =
  | 'proof_wanted'
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
  await amendAttempt(writer, attemptId, { ...ended, finishedAt: now });
}

type Amendment = { outcome: AttemptOutcome } & Partial<
  Pick<Attempt, 'finishedAt' | 'declineCode' | 'adviceCode' | 'cardCountry' | 'cardFunding' | 'fingerprintHash'>
>;

/** Writes what is known of an attempt by now. */
export async function amendAttempt(writer: Tx | Database, attemptId: string, known: Amendment): Promise<void> {
  await amended(writer, Object.keys(known).sort() as (keyof Amendment)[], { ...known, id: attemptId });
}

const amended = statements((on, keys: readonly (keyof Amendment)[]) =>
  on
    .update(paymentAttempt)
    .set(slots(paymentAttempt, keys))
    .where(eq(paymentAttempt.id, sql.placeholder('id'))),
);

/** The one reason that tells most: "card_declined" only says that the bank's own reason follows. */
export function declineOf({ code, declineCode, adviceCode }: IntentError): Required<Codes> {
  const specific = code !== null && code !== 'card_declined' ? code : (declineCode ?? code);
  return { declineCode: specific, adviceCode };
}
