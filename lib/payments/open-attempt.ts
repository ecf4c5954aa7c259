import { isIP } from 'node:net';
import { later } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { type Database, slots, statement, type Tx } from '#lib/db/index.ts';
import { extendReservations } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { IDLE_AFTER } from './idle.ts';
import { MOST_ATTEMPTS } from './model.ts';
import { type Attempt, loadAttempt, lockStanding } from './queries.ts';
import { paymentAttempt } from './schema.ts';
import { amend } from './transition.ts';

/** Five presses of the pay button have failed on this payment. */
export class AttemptsExhausted extends Refusal {
  constructor() {
    super('attempts_exhausted', 'That was the last try for this order. Nothing was charged.', 409);
  }
}

/** The card details, or the press of the button, belong to another payment. */
export class ForeignAttempt extends Refusal {
  constructor() {
    super('foreign_attempt', 'These card details belong to another payment. Nothing was charged.', 403);
  }
}

/**
 * Where the press came from and where the parcel goes. Kept as keyed hashes, counted and never read back, but for the
 * network address, which evidence in a dispute needs.
 */
export type AttemptOrigin = {
  email: string | null;
  ip: string | null;
  device: string | null;
  /** Where the parcel goes, without who: several names at one door are what collecting stolen goods looks like. */
  address: string | null;
  /** When the first of what is bought was laid into the cart. */
  shoppingSince?: Date | null;
};

export type WantedAttempt = {
  attemptId: string;
  paymentId: string;
  confirmationTokenId: string;
  facts: AttemptOrigin;
  now: Date;
};

/**
 * Notes one press of the pay button, before anything is asked of Stripe. The same `attemptId` again is the same
 * press. Throws AttemptsExhausted after five, and ForeignAttempt when id or token are known from elsewhere.
 */
export async function openAttempt(tx: Tx, wanted: WantedAttempt): Promise<{ attemptId: string }> {
  const { attemptId, paymentId, now } = wanted;
  const { payment, counted } = await lockStanding(tx, paymentId);
  const known = await loadAttempt(tx, attemptId);
  if (known) return same(known, wanted);
  if (counted >= MOST_ATTEMPTS) throw new AttemptsExhausted();
  const added = await add(tx, newAttempt(wanted));
  if (added.length === 0) throw new ForeignAttempt();
  await amend(tx, payment, { changedAt: now }, now);
  await extendReservations(tx, payment.orderId, later(now, IDLE_AFTER));
  return { attemptId };
}

/** What is written of a press when it is noted. */
export const newAttempt = ({ attemptId, paymentId, confirmationTokenId, facts, now }: WantedAttempt) => ({
  id: attemptId,
  paymentId,
  confirmationTokenId,
  ...hashed(facts),
  ip: facts.ip && isIP(facts.ip) ? facts.ip : null,
  shoppingSince: facts.shoppingSince ?? null,
  createdAt: now,
});

/** Writes a press, unless its id or its token is known already. */
export const adding = (on: Pick<Database, 'insert'>) =>
  on
    .insert(paymentAttempt)
    .values(
      slots(paymentAttempt, [
        ...(['id', 'paymentId', 'confirmationTokenId', 'createdAt'] as const),
        ...(['emailHash', 'ipHash', 'deviceHash', 'addressHash', 'ip', 'shoppingSince'] as const),
      ]),
    )
    .onConflictDoNothing()
    .returning({ id: paymentAttempt.id });

const add = statement(adding);

function same(known: Attempt, wanted: { paymentId: string; confirmationTokenId: string }): { attemptId: string } {
  const equal = known.paymentId === wanted.paymentId && known.confirmationTokenId === wanted.confirmationTokenId;
  if (!equal) throw new ForeignAttempt();
  return { attemptId: known.id };
}

function hashed({ email, ip, device, address }: AttemptOrigin) {
  const hash = (kind: string, value: string | null) => (value ? keyedHash(kind, value.trim().toLowerCase()) : null);
  return {
    emailHash: hash('email', email),
    ipHash: hash('ip', ip),
    deviceHash: hash('device', device),
    addressHash: hash('address', address),
  };
}
