import { signSays } from '#lib/risk/index.ts';
import type { LearnedScore, PostAuthFacts, PreAuthFacts, RiskHit } from '#lib/risk/model.ts';
import type { GateView } from '../view.ts';
import type { Signal, Signals } from './model.ts';
import { titleOf } from './title-of.ts';

/** What is known besides what the gates saw. */
type Besides = { verified: string | null };

const DAY_MINUTES = 24 * 60;

/**
 * What the gates saw of a payment, sorted by what it says: the rules that fired speak against it, what an honest buyer
 * would show speaks for it, and what could have spoken and did not says nothing. Pure.
 */
export function signalsOf(gates: readonly GateView[], { verified }: Besides): Signals {
  const fired = gates.flatMap(({ hits }) => hits);
  const [heavy, light] = [fired.filter(weighs), fired.filter(hit => !weighs(hit))];
  const before = latest<PreAuthFacts>(gates, 'pre_auth');
  const after = latest<PostAuthFacts>(gates, 'post_auth');
  const told = [...(before ? fromBefore(before) : []), ...(after ? fromAfter(after) : [])];
  if (verified)
    told.push({ good: true, key: 'verified', says: 'The customer has shown that it is them.', value: verified });
  const learned = before?.learned ?? null;
  // Where its rule fired, the score stands among the hits; else it is told like the rest.
  if (learned && !fired.some(({ rule }) => rule === LEARNED)) told.push(ofScore(learned));
  const hit = (one: RiskHit, index: number) => ofHit(one, index, learned);
  const plain = (good: boolean | null) => told.filter(one => one.good === good).map(signal);
  return {
    against: [...heavy.sort((one, other) => weightOf(other) - weightOf(one)).map(hit), ...plain(false)],
    speaksFor: [...light.filter(({ rule }) => rule.startsWith('allowlist')).map(hit), ...plain(true)],
    neutral: [...light.filter(({ rule }) => !rule.startsWith('allowlist')).map(hit), ...plain(null)],
  };
}

const weighs = ({ outcome, score }: RiskHit): boolean => outcome !== 'allow' || score > 0;
const weightOf = ({ outcome, score }: RiskHit): number =>
  ({ allow: 0, challenge: 100, hold: 1_000, block: 10_000 })[outcome] + score;

/** The rule by which the learned score adds to the sum. */
const LEARNED = 'learned-score';

const partsOf = ({ because }: LearnedScore): Signal['parts'] =>
  because.map(({ sign, adds }) => ({
    says: signSays(sign),
    adds: `${adds > 0 ? '+' : '−'}${Math.abs(adds).toFixed(2)}`,
  }));

const ofScore = (learned: LearnedScore): Told => ({
  good: null,
  key: LEARNED,
  says: 'What the shop has learned from earlier payments.',
  value: `${Math.round(learned.score)} of 100`,
  parts: partsOf(learned),
});

const ofHit = (hit: RiskHit, index: number, learned: LearnedScore | null): Signal => ({
  rule: hit.rule,
  because: hit.because,
  key: `${hit.rule} ${index}`,
  says: titleOf(hit.rule),
  value: hit.value === null ? null : String(hit.value),
  threshold: hit.threshold === null ? null : String(hit.threshold),
  weight: hit.outcome === 'allow' ? (hit.score > 0 ? `+${hit.score}` : 'none') : hit.outcome,
  parts: learned && hit.rule === LEARNED ? partsOf(learned) : [],
});

/** `good`: whether it speaks for the payment; null when it says nothing. */
type Told = {
  good: boolean | null;
  key: string;
  says: string;
  value?: string | null;
  threshold?: string | null;
} & Partial<Pick<Signal, 'parts'>>;
const signal = ({ key, says, value = null, threshold = null, parts = [] }: Told): Signal => ({
  rule: null,
  because: null,
  key,
  says,
  value,
  threshold,
  weight: null,
  parts,
});

/** The newest facts of one gate. */
function latest<F>(gates: readonly GateView[], stage: GateView['stage']): Partial<F> | null {
  return (gates.findLast(gate => gate.stage === stage)?.facts as Partial<F> | undefined) ?? null;
}

function fromBefore({ buyer, card, billing, lists, marks }: Partial<PreAuthFacts>): Told[] {
  const told: Told[] = [];
  const orders = buyer?.capturedOrders ?? null;
  if (orders !== null && orders > 0)
    told.push({ good: true, key: 'orders', says: 'They have paid orders before.', value: `${orders} paid` });
  if (orders === 0) told.push({ good: null, key: 'orders', says: 'They have paid no order yet.', value: '0 paid' });
  const minutes = buyer?.accountAgeMinutes ?? null;
  if (minutes !== null && minutes >= 30 * DAY_MINUTES)
    told.push({
      good: true,
      key: 'age',
      says: 'The account is older than a month.',
      value: days(minutes),
      threshold: '30 d',
    });
  if (card?.country && billing?.country && card.country === billing.country)
    told.push({ good: true, key: 'country', says: 'The card is from the country of the bill.', value: card.country });
  if (lists?.allow.length)
    told.push({ good: true, key: 'lists', says: 'They are listed as known.', value: lists.allow.join(', ') });
  if (marks?.length === 0) told.push({ good: null, key: 'marks', says: 'Nothing of it took part in known fraud.' });
  return told;
}

const days = (minutes: number): string => `${Math.floor(minutes / DAY_MINUTES)} d`;

const CHECKS = {
  cvc: 'The security code fits.',
  postalCode: 'The postal code fits.',
  line1: 'The street fits.',
} as const;
const UNCHECKED = {
  cvc: 'The bank did not check the security code.',
  postalCode: 'The bank did not check the postal code.',
  line1: 'The bank did not check the street.',
} as const;

function fromAfter({ checks, authentication, radar }: Partial<PostAuthFacts>): Told[] {
  const told: Told[] = [];
  for (const name of ['cvc', 'postalCode', 'line1'] as const) {
    const value = checks?.[name] ?? null;
    if (value === 'pass') told.push({ good: true, key: name, says: CHECKS[name], value });
    else if (value !== 'fail')
      told.push({ good: null, key: name, says: UNCHECKED[name], value: value ?? 'not reported' });
  }
  const result = authentication?.result ?? null;
  if (result === 'authenticated')
    told.push({ good: true, key: '3ds', says: 'The bank has authenticated the cardholder.', value: result });
  else
    told.push({
      good: null,
      key: '3ds',
      says: 'The bank did not authenticate the cardholder.',
      value: result ?? 'not asked',
    });
  if (radar?.level === 'normal')
    told.push({ good: true, key: 'radar', says: 'Stripe sees no unusual risk.', value: 'normal' });
  return told;
}
