/** What a gate says of a payment. Ordered by weight: the heaviest of several wins. */
export type RiskOutcome = 'allow' | 'challenge' | 'hold' | 'block';
export const OUTCOMES: readonly RiskOutcome[] = ['allow', 'challenge', 'hold', 'block'];

/** Where the decision on a payment stands; `approved` and `declined` are a person's. */
export type RiskStatus = 'pending' | 'allowed' | 'held' | 'blocked' | 'approved' | 'declined';

/** Before the card is asked, and after it answered but before money is taken. */
export type RiskStage = 'pre_auth' | 'post_auth';

/** A rule that fired: what it saw, what it allows, and why that matters. */
export type RiskHit = {
  rule: string;
  outcome: RiskOutcome;
  score: number;
  because: string;
  value: string | number | null;
  threshold: string | number | null;
};

export type RiskVerdict = { outcome: RiskOutcome; score: number; hits: RiskHit[] };

/** What is known before the card is asked. Nothing in it names a person: facts are stored with every decision. */
export type PreAuthFacts = {
  amountMinor: number;
  currency: string;
  /** Which press of the pay button this is, from 1. */
  attempt: number;
  /** `spent`: it already belongs to an intent. `foreign`: it was made for another customer. */
  token: { spent: boolean; foreign: boolean };
  card: { brand: string | null; country: string | null; funding: string | null; wallet: string | null };
};

/** What is known once the card has answered. Words of checks and levels are Stripe's; null means not reported. */
export type PostAuthFacts = {
  expected: { amountMinor: number; currency: string; customer: string | null };
  seen: { amountMinor: number; currency: string; customer: string | null };
  radar: { level: string | null; outcome: string | null };
  review: { open: boolean; reason: string | null };
  checks: { cvc: string | null; postalCode: string | null; line1: string | null };
  /** `demanded`: the first gate asked for strong authentication. `result`: what 3-D Secure made of it. */
  authentication: { demanded: boolean; result: string | null };
  card: { brand: string | null; country: string | null; funding: string | null; wallet: string | null };
};

export type RiskFacts = { pre_auth: PreAuthFacts; post_auth: PostAuthFacts };

/** Scores of all hits add up; from these sums on the sum alone demands the outcome. */
export const SCORE_BANDS: readonly { from: number; outcome: RiskOutcome }[] = [
  { from: 90, outcome: 'block' },
  { from: 60, outcome: 'hold' },
  { from: 30, outcome: 'challenge' },
];

/** The heavier of two outcomes. */
export const heavier = (one: RiskOutcome, other: RiskOutcome): RiskOutcome =>
  OUTCOMES.indexOf(one) >= OUTCOMES.indexOf(other) ? one : other;
