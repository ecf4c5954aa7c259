import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, slot, statement, type Tx, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import {
  burstIn,
  evaluate,
  type Identities,
  liveRuleset,
  noteActivity,
  noteStopped,
  type RiskOutcome,
  recordEvaluation,
  stopwatch,
  withLearned,
} from '#lib/risk/index.ts';
import { countIncident } from './circuit/incidents.ts';
import { buyerOf, factsBefore, identitiesOf, listableOf, type Seen } from './facts-before.ts';
import { amendAttempt, finishAttempt } from './finish-attempt.ts';
import { isLate, type LookedBack, lockAndLookBack } from './look-back.ts';
import { type Attempt, lockPayment, type Payment, type Standing } from './queries.ts';
import { noticeAttack } from './request/watch-for-attack.ts';
import { paymentAttempt } from './schema.ts';
import { retrieveToken } from './stripe/tokens.ts';
import type { StripeToken } from './stripe.ts';
import { amend, moveTo } from './transition.ts';

/**
 * The first gate: before the card is asked. Looks at what the buyer's browser collected and stores the verdict
 * with the facts in one commit; from `passed` on the attempt counts as sent, and is carried on until its answer is
 * known. One whose account holder has to prove who they are first is not sent. A block makes no Stripe object at all, or
 * has the one of an earlier card canceled.
 */
export async function askBefore({ payment, counted }: Standing, attempt: Attempt, now: Date): Promise<Asked> {
  const [answer, buyer] = await Promise.all([retrieveToken(attempt.confirmationTokenId), buyerOf(payment, now)]);
  if (answer.kind !== 'done' && answer.kind !== 'refused') {
    // Nothing has been started and nothing will be: the buyer may press again.
    await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
    return STOPPED;
  }
  const token = answer.kind === 'done' ? answer.value : null;
  const seen = { payment, attempt, attemptNumber: counted, token, buyer, now };
  if (factsBefore(seen, null).token.foreign) await countIncident('foreign_card', 'payment');
  const fingerprint = token ? cardOf(token).fingerprintHash : null;
  const identities = identitiesOf(attempt, fingerprint, buyer);
  const asked = { identities, listable: listableOf(attempt, fingerprint, buyer) };
  const press = { attempt, seen, identities };
  try {
    return await transaction(async tx => {
      const { payment: locked, history } = await lockAndLookBack(tx, payment, asked, now);
      return decide(tx, press, locked, history);
    });
  } catch (error) {
    if (!isLate(error)) throw error;
    // Whoever could not look has not looked: the card may be asked, and no money is taken before a person has.
    return transaction(async tx => decide(tx, press, await lockPayment(tx, payment.id), null));
  }
}

type Press = { attempt: Attempt; seen: Seen; identities: Identities };

/** Whether it may go on. `passed` brings what the gate said and the attempt as it is now: sent, as far as we know. */
export type Asked = { passed: true; outcome: RiskOutcome; attempt: Attempt } | { passed: false };
const STOPPED: Asked = { passed: false };

async function decide(
  tx: Tx,
  { attempt, seen, identities }: Press,
  payment: Payment,
  history: LookedBack | null,
): Promise<Asked> {
  const { token, now } = seen;
  const { id: attemptId, paymentId } = attempt;
  const elapsed = stopwatch();
  const ruleset = await liveRuleset(tx);
  const facts = withLearned(factsBefore(seen, history), ruleset.learned);
  const verdict = evaluate('pre_auth', facts, ruleset, elapsed);
  const burst = facts.attack ? null : burstIn(verdict.hits);
  if (burst) await noticeAttack(tx, burst, now);
  const record = () => recordEvaluation(tx, { paymentId, attemptId, stage: 'pre_auth', facts, verdict, now });
  const card = token ? cardOf(token) : {};
  if (verdict.outcome === 'block') {
    await record();
    await amendAttempt(tx, attemptId, { ...card, outcome: 'blocked', finishedAt: now });
    await block(tx, payment, now);
    await noteStopped(tx, now);
    return STOPPED;
  }
  if (token?.expires_at && token.expires_at * 1000 <= now.getTime()) {
    await record();
    await amendAttempt(tx, attemptId, { ...card, outcome: 'declined', declineCode: 'token_unusable', finishedAt: now });
    return STOPPED;
  }
  // An account holder who is challenged proves who they are first; a guest has nothing but the card's bank to prove it by.
  const proves = verdict.outcome === 'challenge' && seen.buyer.account !== null;
  const sent = { ...attempt, ...card, outcome: proves ? 'proof_wanted' : 'sent' };
  const { amountMinor, currency } = payment;
  const country = facts.geography?.ipCountry ?? null;
  const noted = { attemptId, identities, amountMinor, currency, country, now };
  const [outcome] = await Promise.all([record(), send(tx, { ...sent, now }), noteActivity(tx, noted)]);
  return proves ? STOPPED : { passed: true, outcome, attempt: sent };
}

/** Whoever presses again has given up on what the press before waited for: both are one statement. */
const send = statement(on => {
  const { id, paymentId, outcome, finishedAt, cardCountry, cardFunding, fingerprintHash } = paymentAttempt;
  const own = eq(id, sql.placeholder('id'));
  const kept = (column: AnyPgColumn, name: string) =>
    sql<never>`case when ${own} then ${slot(column, name)} else ${column} end`;
  return on
    .update(paymentAttempt)
    .set({
      outcome: sql`case when ${own} then ${slot(outcome, 'outcome')} else 'canceled' end`,
      finishedAt: sql`case when ${own} then ${finishedAt} else ${slot(finishedAt, 'now')} end`,
      cardCountry: kept(cardCountry, 'cardCountry'),
      cardFunding: kept(cardFunding, 'cardFunding'),
      fingerprintHash: kept(fingerprintHash, 'fingerprintHash'),
    })
    .where(
      or(own, and(eq(paymentId, sql.placeholder('paymentId')), inArray(outcome, ['requires_action', 'proof_wanted']))),
    );
});

async function block(tx: Tx, payment: Payment, now: Date): Promise<void> {
  if (payment.stripePaymentIntentId) {
    await amend(tx, payment, { riskStatus: 'blocked' }, now);
    return;
  }
  await moveTo(tx, payment, 'blocked', 'blocked before authorization', now, { riskStatus: 'blocked' });
  await closeOrder(tx, payment.orderId, 'blocked', 'blocked before authorization', now);
}

function cardOf(token: StripeToken) {
  const card = token.payment_method_preview?.card;
  return {
    cardCountry: card?.country ?? null,
    cardFunding: card?.funding ?? null,
    fingerprintHash: card?.fingerprint ? keyedHash('fingerprint', card.fingerprint) : null,
  };
}
