import type { Stripe } from 'stripe';
import { ApiError, docUrl } from '../../api/error.ts';
import type { TestCard } from '../../cards/card.ts';
import { AUTHENTICATION_REQUIRED, type Decline } from '../../cards/declines.ts';
import type { IntentNote } from '../../state/tables.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { authenticate } from '../authenticate.ts';
import { newCharge } from '../charges/build.ts';
import { BLOCKED, blockedBy, blockOf, judge, type Verdict } from '../charges/verdict.ts';
import { nextAction } from '../next-action.ts';
import { testCard } from '../payment-methods/use.ts';
import { authorized } from './authorized.ts';

export type Attempt = {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  note: IntentNote;
  offSession: boolean;
  /** Decline rather than ask for a challenge. */
  noChallenge: boolean;
  cause: Cause;
};

/**
 * One try to authorize: Radar's block, then 3-D Secure, then the issuer. Leaves the intent in `requires_action`,
 * `requires_capture`, `succeeded` or, declined, in `requires_payment_method`.
 * @returns the decline as the error that the API answers with, or null
 */
export function attemptPayment(world: World, attempt: Attempt): ApiError | null {
  const { intent, method, note, cause } = attempt;
  const card = testCard(world, method);
  intent.payment_method = method.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  const block = blockOf(world, card, {
    method,
    customer: typeof intent.customer === 'string' ? intent.customer : null,
    emails: [intent.receipt_email],
  });
  if (block) return declined(world, attempt, record(world, attempt, card, blockedBy(card, block), null), BLOCKED);
  const passage = authenticate(card, {
    asked: intent.payment_method_options?.card?.request_three_d_secure ?? 'automatic',
    offSession: attempt.offSession,
    setUp: world.tables.cardNotes.get(method.id)?.setUp ?? false,
    passed: note.authenticated,
  });
  if (passage.step === 'through') return charge(world, attempt, card, null, passage.result);
  if (passage.step === 'refused') return charge(world, attempt, card, passage.decline, null);
  if (attempt.noChallenge) return charge(world, attempt, card, AUTHENTICATION_REQUIRED, null);
  intent.status = 'requires_action';
  intent.next_action = nextAction(world, intent, note);
  emit(world, 'payment_intent.requires_action', intent, cause);
  return null;
}

type ThreeDSecure = Stripe.Charge.PaymentMethodDetails.Card['three_d_secure'];

function charge(
  world: World,
  attempt: Attempt,
  card: TestCard,
  refusal: Decline | null,
  threeDSecure: ThreeDSecure,
): ApiError | null {
  const { intent, method, cause } = attempt;
  const verdict = judge(world, card, refusal);
  const made = record(world, attempt, card, verdict, threeDSecure);
  if (!verdict.decline) {
    authorized(world, { intent, method, charge: made, review: verdict.review, cause });
    return null;
  }
  return declined(world, attempt, made, verdict.decline);
}

function record(
  world: World,
  { intent, method }: Attempt,
  card: TestCard,
  verdict: Verdict,
  threeDSecure: ThreeDSecure,
): Stripe.Charge {
  const made = world.tables.charges.put(newCharge(world, { intent, method, card, verdict, threeDSecure }));
  intent.latest_charge = made.id;
  return made;
}

/** The payment method is let go: the customer has to choose again. */
function declined(world: World, attempt: Attempt, made: Stripe.Charge, decline: Decline): ApiError {
  const { intent, method, cause } = attempt;
  const { network_decline_code: network, ...said } = decline;
  const error = {
    type: 'card_error',
    ...said,
    ...(network && { network_decline_code: network }),
    charge: made.id,
  } as const;
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_payment_error = {
    ...error,
    code: error.code as 'card_declined',
    doc_url: docUrl(error.code),
    payment_method: structuredClone(method),
  };
  emit(world, 'charge.failed', made, cause);
  emit(world, 'payment_intent.payment_failed', intent, cause);
  return new ApiError(402, { ...error, payment_intent: intent, payment_method: method });
}
