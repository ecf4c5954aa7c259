import { DAY, later } from '#lib/clock.ts';
import { CALM } from '../calm.ts';
import { evaluate } from '../evaluate.ts';
import type { History } from '../history/history.ts';
import type { Identities } from '../history/model.ts';
import { RememberedHistory } from '../history/remembered-history.ts';
import { learnAsHeard } from '../learned/learn-as-heard.ts';
import { heavier, type PreAuthFacts, type RiskHit, type RiskOutcome } from '../model.ts';
import { learnedScore } from '../rules/learned-score.ts';
import { type Bands, ofScore, type Ruleset } from '../ruleset/ruleset.ts';
import { isDisposable } from '../signs/disposable-domains.ts';
import { looksNonsense } from '../signs/looks-nonsense.ts';
import { beginMeasuring, type Measures } from './measure.ts';
import type { Judged, PaymentOfFile } from './model.ts';

/** What a payment was is heard of so long after it, on average: no rule and no score knows it earlier. */
export const HEARD_AFTER = 7 * DAY;

/** A payment came before the one above it; what was counted would be wrong. */
export class OutOfOrder extends Error {}

export type Backtest = { judge(payment: PaymentOfFile): Judged; measures(): Measures };

/**
 * Begins to judge payments of a file, in the order of time, by `ruleset`: the live engine and its rules, over a history
 * in memory that counts what the database would, and a score learned from what was heard by then. A file tells of payments
 * that were made, so each counts as captured; a terminal is counted as a device.
 */
export function beginBacktest(ruleset: Ruleset): Backtest {
  const history = new RememberedHistory();
  const measuring = beginMeasuring(ruleset.bands);
  const learning = learnAsHeard();
  const unheard: { number: number; at: Date; fraud: boolean; signs: Float32Array }[] = [];
  let heard = 0;
  let last = Number.NEGATIVE_INFINITY;

  function hear(now: Date): void {
    for (let next = unheard[heard]; next && next.at <= now; next = unheard[heard]) {
      if (next.fraud) history.markFraud(next.number, next.at);
      learning.hear(next.signs, next.fraud);
      heard++;
    }
    if (heard > 10_000) unheard.splice(0, heard);
    if (unheard.length === 0 || heard > 10_000) heard = 0;
  }

  function judge(payment: PaymentOfFile): Judged {
    const { createdAt: now, amountMinor, currency } = payment;
    if (!(now.getTime() >= last)) throw new OutOfOrder(`${payment.paymentId} is earlier than the payment above it`);
    last = now.getTime();
    hear(now);
    const identities = identitiesOf(payment);
    const seen = factsOf(payment, history.gather({ identities, currency, now }));
    const { signs, learned, suspicion } = learning.look(seen, last);
    const { outcome, hits } = evaluate('pre_auth', { ...seen, learned }, ruleset, NO_STOPWATCH);
    const byRules = byRulesAlone(outcome, hits, ruleset.bands);
    const judged = { score: suspicion ?? Math.max(UNKNOWN, byRules), byRules, outcome, hits };
    const number = history.note({ identities, amountMinor, currency, now });
    history.end(number, 'captured', now);
    const { fraud } = payment;
    if (fraud !== null) unheard.push({ number, at: later(now, HEARD_AFTER), fraud, signs });
    measuring.add(payment, judged);
    return judged;
  }

  return { judge, measures: () => measuring.measures(learning.models()) };
}

/** While nothing is learned, a payment that no rule speaks against may still be fraud: about as many as of all payments. */
const UNKNOWN = 0.5;

/** A file is not waited for: how long a rule takes decides nothing here. */
const NO_STOPWATCH = () => 0;

const identitiesOf = ({ customerId, cardId, terminalId, ip, email }: PaymentOfFile): Identities => ({
  card: cardId,
  email: email?.toLowerCase() ?? null,
  account: customerId,
  address: ip,
  shipping: null,
  device: terminalId,
});

function factsOf(payment: PaymentOfFile, history: History): PreAuthFacts {
  const { amountMinor, currency, createdAt, customerId, email } = payment;
  const [local = '', domain = ''] = email?.split('@') ?? [];
  return {
    ...CALM.pre_auth,
    at: createdAt.toISOString(),
    amountMinor,
    currency,
    buyer: {
      ...CALM.pre_auth.buyer,
      kind: customerId === null ? 'guest' : 'account',
      capturedOrders: history.capturedOrders,
      amounts: history.amounts,
    },
    email:
      email === null ? CALM.pre_auth.email : { domainListed: isDisposable(domain), nonsense: looksNonsense(local) },
    counts: history.counts,
    marks: history.marks,
    shop: history.shop,
  };
}

/** What the rules say without the one that speaks for what was learned. */
function byRulesAlone(outcome: RiskOutcome, hits: readonly RiskHit[], bands: Bands): number {
  const others = hits.filter(({ rule }) => rule !== learnedScore.id);
  if (others.length === hits.length) return inOrder(outcome, hits, bands);
  const sum = others.reduce((score, hit) => score + hit.score, 0);
  const alone = others.reduce<RiskOutcome>((worst, hit) => heavier(worst, hit.outcome), ofScore(sum, bands));
  return inOrder(alone, others, bands);
}

/** What all hits weigh together, within what the outcome allows: a hit that decides alone weighs as much as its band. */
function inOrder(outcome: RiskOutcome, hits: readonly RiskHit[], bands: Bands): number {
  const from = { allow: 0, ...bands };
  const to = { allow: bands.challenge - 1, challenge: bands.hold - 1, hold: bands.block - 1, block: 100 };
  const weight = hits.reduce((sum, hit) => sum + Math.max(hit.score, from[hit.outcome]), 0);
  return Math.max(from[outcome], Math.min(to[outcome], weight));
}
