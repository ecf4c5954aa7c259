import { config } from '#lib/config/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { deliveryOf } from '#lib/orders/index.ts';
import { type RiskOutcome, recordedOutcome } from '#lib/risk/index.ts';
import type { Answer } from './answer.ts';
import { countIncident } from './circuit/incidents.ts';
import { forgetCustomer } from './customers/forget-customer.ts';
import { wishToKeep } from './customers/wish-to-keep.ts';
import { declineOf, finishAttempt } from './finish-attempt.ts';
import type { Intent } from './intent.ts';
import { linkIntent } from './link-intent.ts';
import { noteDecline } from './note-outcome.ts';
import type { Attempt, Payment, Standing } from './queries.ts';
import { confirmIntent, createIntent, findIntent } from './stripe/intents.ts';

/**
 * Carries an attempt that passed the first gate to the bank, from wherever it stopped: creates the intent, commits
 * the link, confirms. Each call has the attempt's own idempotency key, so when an answer was lost the same calls
 * are made again and bring the answer, not a second charge.
 * `unknown`: still not known, come back later.
 */
export async function carryOn(
  standing: Standing,
  attempt: Attempt,
  now: Date,
  press: Fresh | null,
): Promise<'answered' | 'unknown'> {
  const { payment } = standing;
  const fresh = press !== null;
  const delivery = await deliveryOf(payment.orderId);
  const intentId = payment.stripePaymentIntentId ?? (await open(standing, attempt, delivery, now, fresh));
  if (intentId === 'unknown' || intentId === 'answered') return intentId;
  const keep = await wishToKeep(standing, attempt);
  if (keep.kind !== 'done') return settle(attempt, keep, now, fresh);
  const demanded = press ? press.gate : await recordedOutcome(db(), payment.id, attempt.id, 'pre_auth');
  const answer = await confirmIntent({
    intentId,
    attemptId: attempt.id,
    confirmationToken: attempt.confirmationTokenId,
    returnUrl: new URL('/checkout', config().shopUrl).href,
    authentication: demanded === 'challenge' ? 'challenge' : 'automatic',
    shipTo: delivery.shipTo,
    keep: keep.value,
  });
  return settle(attempt, answer, now, fresh);
}

/** An attempt none of whose calls was made before, and what the first gate said of it. */
export type Fresh = { attemptId: string; gate: RiskOutcome };

/** The id of the payment's intent, made or found; or how it ended when there is none. */
async function open(
  { payment, tried }: Standing,
  attempt: Attempt,
  { number: orderNumber, shipTo }: Awaited<ReturnType<typeof deliveryOf>>,
  now: Date,
  fresh: boolean,
): Promise<string | 'answered' | 'unknown'> {
  // An earlier attempt may have made an intent whose answer was lost: never two intents for one payment.
  if (tried > 1) {
    const lost = await findLost(payment, now);
    if (lost) return lost === 'unavailable' ? settle(attempt, { kind: lost }, now, fresh) : lost;
  }
  const answer = await createIntent({
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    paymentId: payment.id,
    orderId: payment.orderId,
    attemptId: attempt.id,
    orderNumber,
    shipTo,
    customerId: payment.stripeCustomerId,
  });
  if (answer.kind === 'done') return linkIntent(payment.id, answer.value, now);
  if (answer.kind === 'unknown' || answer.kind === 'unavailable') {
    // An error 500 is repeated for ever under its key, though the intent may be there: then the list tells.
    const made = fresh ? null : await findLost(payment, now);
    return made && made !== 'unavailable' ? made : settle(attempt, answer, now, fresh);
  }
  // The customer may be gone at Stripe: the next press then goes without.
  if (answer.kind === 'refused' && payment.stripeCustomerId) await forgetCustomer(payment.stripeCustomerId);
  // No buyer can cause a refusal here: the amount and the keys are ours.
  log('payments').error({ paymentId: payment.id, answer }, 'intent was refused');
  return settle(attempt, { kind: 'unavailable' }, now, true);
}

/** The id of an intent that was made for a payment without our knowing, now linked; null when there is none. */
async function findLost(payment: Payment, now: Date): Promise<string | 'unknown' | 'unavailable' | null> {
  const lost = await findIntent(payment.id, payment.createdAt);
  if (lost.kind === 'done') return lost.value && linkIntent(payment.id, lost.value, now);
  return lost.kind === 'unavailable' ? 'unavailable' : 'unknown';
}

/** What an answer means for the attempt. Where Stripe has an intent to look at, the look decides the rest. */
async function settle(
  attempt: Attempt,
  answer: Answer<Intent>,
  now: Date,
  fresh: boolean,
): Promise<'answered' | 'unknown'> {
  switch (answer.kind) {
    case 'unknown':
      return 'unknown';
    case 'unavailable':
      // This call had no effect, but one before it may have had: nobody is told that nothing was started.
      if (!fresh) return 'unknown';
      await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
      return 'answered';
    case 'declined':
      await transaction(async tx => {
        await finishAttempt(tx, attempt.id, { outcome: 'declined', ...declineOf(answer) }, now);
        await noteDecline(tx, attempt.id, answer, now);
      });
      return 'answered';
    case 'refused':
      // No bank was asked. An intent that has moved on tells by itself where to; else the token ran out.
      if (answer.code === 'payment_intent_unexpected_state') return 'answered';
      await countIncident('refused_details', answer.code);
      await finishAttempt(db(), attempt.id, { outcome: 'declined', declineCode: 'token_unusable' }, now);
      return 'answered';
    case 'done':
      return 'answered';
  }
}
