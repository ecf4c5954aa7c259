import { db } from '#lib/db/index.ts';
import { awaitsCard, explainDecline, isCaptured, MOST_ATTEMPTS, type PaymentOutcome } from './model.ts';
import { proofFor } from './proof-wanted.ts';
import { type Payment, type Standing, standingOf } from './queries.ts';
import { retrieveIntent } from './stripe/intents.ts';

/**
 * Where a payment stands, in words for the buyer's screen. Reads our own rows and changes nothing. Only the secret
 * of an authentication that is due is fetched from Stripe: it is a key, and is kept nowhere.
 */
export async function outcomeOf(paymentId: string): Promise<PaymentOutcome> {
  const standing = await standingOf(db(), paymentId);
  if (!standing) throw new Error(`no payment ${paymentId}`);
  const { payment, latest } = standing;
  // Captured by somebody else before it was cleared: nothing ships until a person has looked.
  if (isCaptured(payment.state)) return { kind: payment.riskStatus === 'held' ? 'held' : 'paid' };
  if (payment.riskStatus === 'blocked') return { kind: 'blocked' };
  // A card of before may still wait for its bank; the newer press is what the buyer is about.
  if (latest?.outcome === 'proof_wanted' && awaitsCard(payment.state))
    return { kind: 'prove', proof: proofFor(paymentId) };
  switch (payment.state) {
    case 'held':
      return { kind: 'held' };
    case 'processing':
      return { kind: 'processing' };
    case 'blocked':
      return { kind: 'blocked' };
    case 'requires_action':
      return actionOf(payment);
    case 'authorized':
    case 'capturing':
      return { kind: 'unknown' };
    case 'failed':
      return declined(standing);
    case 'canceled':
    case 'expired':
      return { kind: 'canceled' };
    default:
      return awaitingCard(standing);
  }
}

function awaitingCard(standing: Standing): PaymentOutcome {
  const { payment, latest } = standing;
  if (latest?.outcome === 'unavailable') return { kind: 'unavailable' };
  if (latest?.outcome === 'declined') return declined(standing);
  return payment.state === 'requires_payment_method' && latest?.outcome !== 'sent'
    ? declined(standing)
    : { kind: 'unknown' };
}

function declined({ payment, latest, counted }: Standing): PaymentOutcome {
  const code = latest?.declineCode ?? payment.declineCode;
  const left = payment.state === 'failed' ? 0 : MOST_ATTEMPTS - counted;
  const decline = explainDecline(code, code, latest?.adviceCode ?? null);
  return { kind: 'declined', decline, attemptsLeft: Math.max(0, left) };
}

async function actionOf(payment: Payment): Promise<PaymentOutcome> {
  if (!payment.stripePaymentIntentId) return { kind: 'unknown' };
  const answer = await retrieveIntent(payment.stripePaymentIntentId);
  const clientSecret = answer.kind === 'done' ? answer.value.clientSecret : null;
  return clientSecret ? { kind: 'requires_action', clientSecret } : { kind: 'unknown' };
}
