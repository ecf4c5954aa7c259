import { and, eq, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, slot, statement, type Tx, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { CALM, evaluate, liveRuleset, type PreAuthFacts, type RiskOutcome, recordEvaluation } from '#lib/risk/index.ts';
import { countIncident } from './circuit/incidents.ts';
import { amendAttempt, finishAttempt } from './finish-attempt.ts';
import { type Attempt, lockPayment, type Payment, type Standing } from './queries.ts';
import { paymentAttempt } from './schema.ts';
import { retrieveToken } from './stripe/tokens.ts';
import type { StripeToken } from './stripe.ts';
import { amend, moveTo } from './transition.ts';

/**
 * The first gate: before the card is asked. Looks at what the buyer's browser collected and stores the verdict
 * with the facts in one commit; from `passed` on the attempt counts as sent, and is carried on until its answer is
 * known. A block makes no Stripe object at all, or has the one of an earlier card canceled.
 */
export async function askBefore({ payment, counted }: Standing, attempt: Attempt, now: Date): Promise<Asked> {
  const answer = await retrieveToken(attempt.confirmationTokenId);
  if (answer.kind !== 'done' && answer.kind !== 'refused') {
    // Nothing has been started and nothing will be: the buyer may press again.
    await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
    return STOPPED;
  }
  const token = answer.kind === 'done' ? answer.value : null;
  const facts = factsOf(payment, token, counted, now);
  if (facts.token.foreign) await countIncident('foreign_card', 'payment');
  return transaction(tx => decide(tx, attempt, token, facts, now));
}

/** Whether it may go on. `passed` brings what the gate said and the attempt as it is now: sent, as far as we know. */
export type Asked = { passed: true; outcome: RiskOutcome; attempt: Attempt } | { passed: false };
const STOPPED: Asked = { passed: false };

async function decide(
  tx: Tx,
  attempt: Attempt,
  token: StripeToken | null,
  facts: PreAuthFacts,
  now: Date,
): Promise<Asked> {
  const { id: attemptId, paymentId } = attempt;
  const payment = await lockPayment(tx, paymentId);
  const verdict = evaluate('pre_auth', facts, await liveRuleset(tx));
  const record = () => recordEvaluation(tx, { paymentId, attemptId, stage: 'pre_auth', facts, verdict, now });
  const card = token ? cardOf(token) : {};
  if (verdict.outcome === 'block') {
    await record();
    await amendAttempt(tx, attemptId, { ...card, outcome: 'blocked', finishedAt: now });
    await block(tx, payment, now);
    return STOPPED;
  }
  if (token?.expires_at && token.expires_at * 1000 <= now.getTime()) {
    await record();
    await amendAttempt(tx, attemptId, { ...card, outcome: 'declined', declineCode: 'token_unusable', finishedAt: now });
    return STOPPED;
  }
  const sent = { ...attempt, ...card, outcome: 'sent' };
  const [outcome] = await Promise.all([record(), send(tx, { ...sent, now })]);
  return { passed: true, outcome, attempt: sent };
}

/** Whoever presses again has given up on the authentication of the card before: both are one statement. */
const send = statement(on => {
  const { id, paymentId, outcome, finishedAt, cardCountry, cardFunding, fingerprintHash } = paymentAttempt;
  const own = eq(id, sql.placeholder('id'));
  const kept = (column: AnyPgColumn, name: string) =>
    sql<never>`case when ${own} then ${slot(column, name)} else ${column} end`;
  return on
    .update(paymentAttempt)
    .set({
      outcome: sql`case when ${own} then 'sent' else 'canceled' end`,
      finishedAt: sql`case when ${own} then ${finishedAt} else ${slot(finishedAt, 'now')} end`,
      cardCountry: kept(cardCountry, 'cardCountry'),
      cardFunding: kept(cardFunding, 'cardFunding'),
      fingerprintHash: kept(fingerprintHash, 'fingerprintHash'),
    })
    .where(or(own, and(eq(paymentId, sql.placeholder('paymentId')), eq(outcome, 'requires_action'))));
});

async function block(tx: Tx, payment: Payment, now: Date): Promise<void> {
  if (payment.stripePaymentIntentId) {
    await amend(tx, payment, { riskStatus: 'blocked' }, now);
    return;
  }
  await moveTo(tx, payment, 'blocked', 'blocked before authorization', now, { riskStatus: 'blocked' });
  await closeOrder(tx, payment.orderId, 'blocked', 'blocked before authorization', now);
}

function factsOf(payment: Payment, token: StripeToken | null, attempt: number, now: Date): PreAuthFacts {
  const { amountMinor, currency } = payment;
  const card = token?.payment_method_preview?.card;
  return {
    ...CALM.pre_auth,
    at: now.toISOString(),
    limitsTimes: config().limitsTimes,
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
