import type { Assurance } from './assurance.ts';
import type { CountName } from './history/count-name.ts';

export { ASSURANCES, type Assurance } from './assurance.ts';
export type * from './backtest/model.ts';
export type * from './learned/model.ts';
export type * from './lists/model.ts';
export * from './reports/model.ts';
export type * from './ruleset/model.ts';
export type * from './shadow/model.ts';
export type * from './snoozes/model.ts';
export type { CountName };

/** What a gate says of a payment. Ordered by weight: the heaviest of several wins. */
export type RiskOutcome = 'allow' | 'challenge' | 'hold' | 'block';
export const OUTCOMES: readonly RiskOutcome[] = ['allow', 'challenge', 'hold', 'block'];

/** Where the decision on a payment stands; `approved` and `declined` are a person's. */
export type RiskStatus = 'pending' | 'allowed' | 'held' | 'blocked' | 'approved' | 'declined';

/**
 * When a gate is asked: at the press of the pay button, before anything is placed; before the card is asked; after it
 * answered but before money is taken; and whenever something happens to an order that was placed.
 */
export const STAGES = ['request', 'pre_auth', 'post_auth', 'continuous'] as const;
export type RiskStage = (typeof STAGES)[number];

/** A rule that fired: what it saw, what it allows, and why that matters. */
export type RiskHit = {
  rule: string;
  outcome: RiskOutcome;
  score: number;
  because: string;
  value: string | number | null;
  threshold: string | number | null;
};

/** `rulesetVersion`: the ruleset that decided; the same facts under it give the same verdict for ever. */
export type RiskVerdict = { outcome: RiskOutcome; score: number; hits: RiskHit[]; rulesetVersion: number };

/** By what a payment is tied to others. `address` is of the internet, `shipping` of the street. */
export type IdentityKind = 'card' | 'email' | 'account' | 'address' | 'shipping' | 'device';

/** Amounts that a buyer paid before, in minor units of this payment's currency. */
export type AmountsBefore = { count: number; mean: number; deviation: number; median: number };

type Card = { brand: string | null; country: string | null; funding: string | null; wallet: string | null };

/** What is known before the card is asked. Nothing in it names a person: facts are stored with every decision. */
export type PreAuthFacts = {
  /** The moment of the decision, ISO 8601. */
  at: string;
  /** How many times the usual the limits allow of rules that count what a demo's buyers share; 1 in earnest. */
  limitsTimes: number;
  /** False where what happened before could not be looked up in time: then nothing below is known of it, and it is held. */
  lookedBack: boolean;
  amountMinor: number;
  currency: string;
  /** Which press of the pay button this is, from 1. */
  attempt: number;
  /** The largest number of one print in the order. */
  quantity: number;
  /** `spent`: it already belongs to an intent. `foreign`: it was made for another customer. */
  token: { spent: boolean; foreign: boolean };
  card: Card;
  buyer: {
    kind: 'guest' | 'account';
    accountAgeMinutes: number | null;
    /** From the first thing laid into the cart to the press, or null when that is not known. */
    secondsToPay: number | null;
    /** Orders paid before, a guest's by e-mail; null when that is not known. */
    capturedOrders: number | null;
    amounts: AmountsBefore | null;
    /** What of the account changed in the last 24 hours: password, email, factor, device, or with this order the address. */
    changedWithinDay: readonly string[];
    /** Presses before this one, and those of them at about this hour of the day (one hour to either side, UTC). */
    hours: { presses: number; near: number } | null;
  };
  email: { domainListed: boolean; nonsense: boolean };
  /** Countries are ISO 3166-1 alpha-2. */
  billing: { country: string | null };
  shipping: { country: string | null };
  /** Of the name on the bill and the name of the order or account: Jaro-Winkler, 0 to 1. */
  nameSimilarity: number | null;
  counts: Readonly<Partial<Record<CountName, number>>>;
  /** Kinds of identity that this payment shares with one that was fraud, within a year. */
  marks: readonly IdentityKind[];
  /** Kinds of list entry that name this payment. */
  lists: { allow: readonly ListKind[]; block: readonly ListKind[] };
  /** The store as a whole. Amounts are percentiles of what was paid in this currency; null while too few are known. */
  shop: {
    attempts10m: number;
    declines10m: number;
    baseline10m: number | null;
    p90: number | null;
    p95: number | null;
    p99: number | null;
  };
  /** Null without a source of geography. Distances in kilometres. */
  geography: { ipCountry: string | null; ipToShippingKm: number | null; billingToShippingKm: number | null } | null;
  /** From where the same account pressed before, another country, to here: how far, and within how long. */
  travel: { kilometres: number; minutes: number } | null;
  /** Null without a list of such addresses. */
  anonymizer: 'none' | 'vpn' | 'hosting' | 'tor' | null;
  /** Accounts linked to this buyer that used the same coupon within seven days, or null without coupons. */
  coupon: { accountsWeek: number } | null;
  /** Whether the shop as a whole was under attack. */
  attack: boolean;
  /** Rules that somebody has put to sleep for this buyer or card, by id: they are shown and count for nothing. */
  snoozed: readonly string[];
  /** What the score learned from the shop's own decisions says, 0 to 100, and why; null without a live model. */
  learned: LearnedScore | null;
};

/** `because`: what each sign adds to the log-odds of fraud, the heaviest first. */
export type LearnedScore = {
  version: number;
  score: number;
  because: readonly { sign: string; adds: number }[];
};

/** What staff may list, to let pass or to stop. */
export const LIST_KINDS = ['card_fingerprint', 'email', 'email_domain', 'ip', 'address', 'phone'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What is known once the card has answered. Words of checks and levels are Stripe's; null means not reported. */
export type PostAuthFacts = {
  expected: { amountMinor: number; currency: string; customer: string | null };
  seen: { amountMinor: number; currency: string; customer: string | null };
  radar: { level: string | null; outcome: string | null };
  review: { open: boolean; reason: string | null };
  checks: { cvc: string | null; postalCode: string | null; line1: string | null };
  /** `demanded`: the first gate asked for strong authentication. `result`: what 3-D Secure made of it. */
  authentication: { demanded: boolean; result: string | null; proved?: Assurance | null };
  card: Card;
  /** Kinds of list entry that let this payment pass, as the first gate saw them. */
  lists: { allow: readonly ListKind[] };
  /** Rules that somebody has put to sleep for this buyer or card, as the first gate saw them. */
  snoozed: readonly string[];
};

/** What is known of a press of the pay button before anything is placed. Counts are of presses, this one included. */
export type RequestFacts = {
  /** The moment of the press, ISO 8601. */
  at: string;
  /** As at the first gate: how many times the usual the limits allow of what a demo's buyers share. */
  limitsTimes: number;
  /** Null where there is nothing to count by. `account`: a guest's is their visit. */
  presses: { addressMinute: number | null; addressHour: number | null; accountHour: number | null };
};

/** What brought an order up again after it was placed. */
export type Happening = 'contact_changed' | 'warning' | 'dispute' | 'refund' | 'staff_refund';

/** What is known when something happens to an order that was placed. Parts that the happening is not about are null. */
export type ContinuousFacts = {
  /** The moment, ISO 8601. */
  at: string;
  /** As at the first gate. */
  limitsTimes: number;
  happened: Happening;
  /** What was changed of how the buyer is reached, how long after the payment, and whether a parcel has left. */
  change: { what: readonly string[]; hoursSincePaid: number; shipped: boolean } | null;
  /** An early fraud warning; `actionable`: it can still be answered by giving the money back. */
  warning: { actionable: boolean } | null;
  /**
   * What went back to this buyer: refunds within 30 days by card and by account (a guest's is their e-mail), how many
   * orders they paid, and the money of all that in one currency.
   */
  refunds: RefundsOfBuyer | null;
  /** Warnings and disputes of the month, and the sales that the card programmes compare them with. */
  program: { reported: number; sales: number } | null;
  /**
   * A refund that somebody of the staff asks for. `p99`: 99 of 100 refunds of the shop are at most so much, null while too
   * few are known. `byActorHour`: theirs within an hour, this one included.
   */
  staffRefund: { amountMinor: number; p99: number | null; byActorHour: number; toOwnOrder: boolean } | null;
};

export type RefundsOfBuyer = {
  cardMonth: number;
  accountMonth: number;
  orders: number;
  refundedMinor: number;
  spentMinor: number;
};

export type RiskFacts = {
  request: RequestFacts;
  pre_auth: PreAuthFacts;
  post_auth: PostAuthFacts;
  continuous: ContinuousFacts;
};

/** The heavier of two outcomes. */
export const heavier = (one: RiskOutcome, other: RiskOutcome): RiskOutcome =>
  OUTCOMES.indexOf(one) >= OUTCOMES.indexOf(other) ? one : other;
