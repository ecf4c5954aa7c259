import type { Tx } from '#lib/db/index.ts';
import {
  evaluate,
  firstGateOf,
  heavier,
  liveRuleset,
  type PostAuthFacts,
  type RiskOutcome,
  type RiskStatus,
  recordEvaluation,
  stopwatch,
} from '#lib/risk/index.ts';
import type { Intent } from './intent.ts';
import { isCaptured, type PaymentState } from './model.ts';
import type { Attempt, Payment } from './queries.ts';

/**
 * The second gate: the card has answered, nothing is charged. Asked once per payment, the moment it is authorized
 * (or found captured by somebody else); stores the verdict and returns where the decision now stands. What the
 * first gate wanted held is held here, whatever the card said.
 */
export async function askAfter(
  tx: Tx,
  payment: Payment,
  attempt: Attempt | null,
  seen: Intent,
  state: PaymentState,
  now: Date,
): Promise<RiskStatus> {
  if (payment.riskStatus !== 'pending' || !(state === 'authorized' || isCaptured(state))) return payment.riskStatus;
  // Money without a press of the button: there is nobody to ask about, so a person must look.
  if (!attempt) return 'held';
  const elapsed = stopwatch();
  const first = await firstGateOf(tx, payment.id, attempt.id);
  const facts = factsOf(payment, attempt, seen, first);
  const verdict = evaluate('post_auth', facts, await liveRuleset(tx), elapsed);
  await recordEvaluation(tx, { paymentId: payment.id, attemptId: attempt.id, stage: 'post_auth', facts, verdict, now });
  return statusOf(heavier(verdict.outcome, first?.outcome === 'hold' ? 'hold' : 'allow'), isCaptured(state));
}

/** The card has answered already, so a challenge can only mean: look first. What is captured can only be held. */
function statusOf(outcome: RiskOutcome, captured: boolean): RiskStatus {
  if (outcome === 'allow') return 'allowed';
  return outcome === 'block' && !captured ? 'blocked' : 'held';
}

type FirstGate = Awaited<ReturnType<typeof firstGateOf>>;

/** What the account holder showed before the card was asked: a factor, or that they read their mail. */
const provedOf = ({ provedBy }: Attempt) => provedBy && (provedBy === 'mail' ? 'code' : 'factor');

function factsOf(payment: Payment, attempt: Attempt, seen: Intent, first: FirstGate): PostAuthFacts {
  const { amountMinor, currency, stripeCustomerId } = payment;
  const { charge, review } = seen;
  const amountSeen = seen.status === 'requires_capture' ? seen.capturableMinor : seen.amountMinor;
  const card = charge?.card;
  return {
    expected: { amountMinor, currency, customer: stripeCustomerId },
    seen: { amountMinor: amountSeen, currency: seen.currency, customer: seen.customer },
    radar: { level: charge?.radarLevel ?? null, outcome: charge?.outcome ?? null },
    review: { open: review?.open ?? false, reason: review?.reason ?? null },
    checks: charge?.checks ?? { cvc: null, postalCode: null, line1: null },
    authentication: {
      demanded: first?.outcome === 'challenge',
      result: charge?.authentication ?? null,
      proved: provedOf(attempt),
    },
    card: {
      brand: card?.brand ?? null,
      country: card?.country ?? null,
      funding: card?.funding ?? null,
      wallet: card?.wallet ?? null,
    },
    lists: { allow: first?.allow ?? [] },
    snoozed: first?.snoozed ?? [],
  };
}
