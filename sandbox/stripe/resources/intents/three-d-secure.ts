import type { Stripe } from 'stripe';
import { docUrl } from '../../api/error.ts';
import type { IntentNote } from '../../state/tables.ts';
import type { World } from '../../world.ts';
import { type Intent, noteOf, unexpectedState } from './intent.ts';

export type AuthenticationFailure = ReturnType<typeof failure>;

/** What each kind of intent does with the customer's answer. */
type Ways = {
  /** The challenge was passed, and the note says so: try again. */
  passed: (method: Stripe.PaymentMethod, note: IntentNote) => void;
  /** The intent waits for another card. */
  failed: (method: Stripe.PaymentMethod, failure: AuthenticationFailure) => void;
};

/** The customer's answer to the challenge. @throws ApiError 400 when none is open */
export function answerChallenge<I extends Intent>(
  world: World,
  intent: I,
  outcome: 'authorize' | 'fail',
  ways: Ways,
): I {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated');
  const method = world.tables.paymentMethods.get(String(intent.payment_method));
  if (!method) throw new Error(`${intent.id} has no payment method`);
  if (outcome === 'fail') {
    intent.status = 'requires_payment_method';
    intent.payment_method = null;
    intent.next_action = null;
    ways.failed(method, failure(intent, method));
    return intent;
  }
  const note = noteOf(world, intent.id);
  note.authenticated = true;
  ways.passed(method, note);
  return intent;
}

function failure({ object }: Intent, method: Stripe.PaymentMethod) {
  const code = `${object}_authentication_failure` as const;
  return {
    type: 'invalid_request_error',
    code,
    doc_url: docUrl(code),
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
  } as const;
}
