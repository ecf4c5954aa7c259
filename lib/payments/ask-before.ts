import { and, eq } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { evaluate, type PreAuthFacts, recordEvaluation } from '#lib/risk/index.ts';
import { countIncident } from './circuit/incidents.ts';
import { finishAttempt } from './finish-attempt.ts';
import { type Attempt, countAttempts, lockPayment, type Payment } from './queries.ts';
import { paymentAttempt } from './schema.ts';
import { retrieveToken } from './stripe/tokens.ts';
import type { StripeToken } from './stripe.ts';
import { amend, moveTo } from './transition.ts';

/**
 * The first gate: before the card is asked. Looks at what the buyer's browser collected and stores the verdict
 * with the facts in one commit; from `passed` on the attempt counts as sent, and is carried on until its answer is
 * known. A block makes no Stripe object at all, or has the one of an earlier card canceled.
 */
export async function askBefore(payment: Payment, attempt: Attempt, now: Date): Promise<'passed' | 'stopped'> {
  const answer = await retrieveToken(attempt.confirmationTokenId);
  if (answer.kind !== 'done' && answer.kind !== 'refused') {
    // Nothing has been started and nothing will be: the buyer may press again.
    await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
    return 'stopped';
  }
  const token = answer.kind === 'done' ? answer.value : null;
  const facts = factsOf(payment, token, await countAttempts(db(), payment.id));
  if (facts.token.foreign) await countIncident('foreign_card', 'payment');
  return transaction(tx => decide(tx, payment.id, attempt.id, token, facts, now));
}

async function decide(
  tx: Tx,
  paymentId: string,
  attemptId: string,
  token: StripeToken | null,
  facts: PreAuthFacts,
  now: Date,
): Promise<'passed' | 'stopped'> {
  const payment = await lockPayment(tx, paymentId);
  const verdict = evaluate('pre_auth', facts);
  await recordEvaluation(tx, { paymentId, attemptId, stage: 'pre_auth', facts, verdict, now });
  if (token) await tx.update(paymentAttempt).set(cardOf(token)).where(eq(paymentAttempt.id, attemptId));
  if (verdict.outcome === 'block') {
    await finishAttempt(tx, attemptId, { outcome: 'blocked' }, now);
    await block(tx, payment, now);
    return 'stopped';
  }
  if (token?.expires_at && token.expires_at * 1000 <= now.getTime()) {
    await finishAttempt(tx, attemptId, { outcome: 'declined', declineCode: 'token_unusable' }, now);
    return 'stopped';
  }
  await leaveEarlierAttempt(tx, paymentId, now);
  await tx.update(paymentAttempt).set({ outcome: 'sent' }).where(eq(paymentAttempt.id, attemptId));
  return 'passed';
}

/** Whoever presses again has given up on the authentication of the card before. */
const leaveEarlierAttempt = (tx: Tx, paymentId: string, now: Date) =>
  tx
    .update(paymentAttempt)
    .set({ outcome: 'canceled', finishedAt: now })
    .where(and(eq(paymentAttempt.paymentId, paymentId), eq(paymentAttempt.outcome, 'requires_action')));

async function block(tx: Tx, payment: Payment, now: Date): Promise<void> {
  if (payment.stripePaymentIntentId) {
    await amend(tx, payment, { riskStatus: 'blocked' }, now);
    return;
  }
  await moveTo(tx, payment, 'blocked', 'blocked before authorization', now, { riskStatus: 'blocked' });
  await closeOrder(tx, payment.orderId, 'blocked', 'blocked before authorization', now);
}

function factsOf(payment: Payment, token: StripeToken | null, attempt: number): PreAuthFacts {
  const { amountMinor, currency } = payment;
  const card = token?.payment_method_preview?.card;
  return {
    amountMinor,
    currency,
    attempt,
    token: {
      spent: Boolean(token?.payment_intent ?? token?.setup_intent),
      // One that Stripe does not know under our keys was made for somebody else, or by hand.
      foreign: token === null || isOfAnother(token, payment),
    },
    card: {
      brand: card?.brand ?? null,
      country: card?.country ?? null,
      funding: card?.funding ?? null,
      wallet: card?.wallet?.type ?? null,
    },
  };
}

/** A saved card says whose it is; a card that was typed is nobody's yet. */
function isOfAnother({ payment_method_preview: preview }: StripeToken, { stripeCustomerId }: Payment): boolean {
  return Boolean(preview?.customer) && preview?.customer !== stripeCustomerId;
}

function cardOf(token: StripeToken) {
  const card = token.payment_method_preview?.card;
  return {
    cardCountry: card?.country ?? null,
    cardFunding: card?.funding ?? null,
    fingerprintHash: card?.fingerprint ? keyedHash('fingerprint', card.fingerprint) : null,
  };
}
