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
