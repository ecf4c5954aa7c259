import { db } from '#lib/db/index.ts';
import { explainDecline, isCaptured, MOST_ATTEMPTS, type PaymentOutcome } from './model.ts';
import { type Attempt, countAttempts, findPayment, latestAttempt, type Payment } from './queries.ts';
import { retrieveIntent } from './stripe/intents.ts';

/**
 * Where a payment stands, in words for the buyer's screen. Reads our own rows and changes nothing. Only the secret
 * of an authentication that is due is fetched from Stripe: it is a key, and is kept nowhere.
 */
export async function outcomeOf(paymentId: string): Promise<PaymentOutcome> {
  const payment = await findPayment(db(), paymentId);
  if (!payment) throw new Error(`no payment ${paymentId}`);
  // Captured by somebody else before it was cleared: nothing ships until a person has looked.
  if (isCaptured(payment.state)) return { kind: payment.riskStatus === 'held' ? 'held' : 'paid' };
  if (payment.riskStatus === 'blocked') return { kind: 'blocked' };
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
      return declined(payment, await latestAttempt(db(), paymentId));
    case 'canceled':
    case 'expired':
      return { kind: 'canceled' };
    default:
      return awaitingCard(payment);
  }
}

async function awaitingCard(payment: Payment): Promise<PaymentOutcome> {
  const attempt = await latestAttempt(db(), payment.id);
  if (attempt?.outcome === 'unavailable') return { kind: 'unavailable' };
  if (attempt?.outcome === 'declined') return declined(payment, attempt);
  return payment.state === 'requires_payment_method' && attempt?.outcome !== 'sent'
    ? declined(payment, attempt)
    : { kind: 'unknown' };
}

async function declined(payment: Payment, attempt: Attempt | null): Promise<PaymentOutcome> {
  const code = attempt?.declineCode ?? payment.declineCode;
  const left = payment.state === 'failed' ? 0 : MOST_ATTEMPTS - (await countAttempts(db(), payment.id));
  const decline = explainDecline(code, code, attempt?.adviceCode ?? null);
  return { kind: 'declined', decline, attemptsLeft: Math.max(0, left) };
}

async function actionOf(payment: Payment): Promise<PaymentOutcome> {
  if (!payment.stripePaymentIntentId) return { kind: 'unknown' };
  const answer = await retrieveIntent(payment.stripePaymentIntentId);
  const clientSecret = answer.kind === 'done' ? answer.value.clientSecret : null;
  return clientSecret ? { kind: 'requires_action', clientSecret } : { kind: 'unknown' };
}
