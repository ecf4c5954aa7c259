import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import {
  CALM,
  type ContinuousFacts,
  evaluate,
  liveRuleset,
  type RiskVerdict,
  recordEvaluation,
  stopwatch,
} from '#lib/risk/index.ts';
import { openCaseOn } from '../open-case-on.ts';
import type { Payment } from '../queries.ts';

/** What happened to an order that was placed, with what is known of it. */
export type Happened = Pick<ContinuousFacts, 'happened'> & Partial<ContinuousFacts>;

/** The continuous gate's word on a happening. Stores nothing. */
export async function judgeHappening(tx: Tx, happened: Happened, now: Date) {
  const elapsed = stopwatch();
  const facts = { ...CALM.continuous, at: now.toISOString(), limitsTimes: config().limitsTimes, ...happened };
  return { facts, verdict: evaluate('continuous', facts, await liveRuleset(tx), elapsed) };
}

/**
 * The continuous gate: something has happened to an order after it was placed. Stores what was seen and said, in the
 * transaction that noticed. What is to be held opens a case, and nothing ships while one is open.
 */
export async function watchPayment(tx: Tx, payment: Payment, happened: Happened, now: Date): Promise<RiskVerdict> {
  const { facts, verdict } = await judgeHappening(tx, happened, now);
  // Each happening is one of its own: an order may be looked at any number of times.
  const attemptId = newId(now.getTime());
  await recordEvaluation(tx, { paymentId: payment.id, attemptId, stage: 'continuous', facts, verdict, now });
  if (verdict.outcome === 'hold' || verdict.outcome === 'block') {
    const because = verdict.hits.find(({ outcome }) => outcome === verdict.outcome)?.because ?? 'many small signs';
    await openCaseOn(tx, payment, because, later(now, DAY), now);
  }
  return verdict;
}
