import type { Stripe } from 'stripe';
import type { TestCard } from '../../cards/card.ts';
import type { Decline } from '../../cards/declines.ts';
import type { World } from '../../world.ts';
import { isListed, type Payer } from '../radar/block-lists.ts';

/** What Radar and the issuer say to one authorization. */
export type Verdict = {
  approved: boolean;
  decline: Decline | null;
  outcome: Stripe.Charge.Outcome;
  /** Queued for a person to look at, though authorized. */
  review: boolean;
};

const SCORES = { normal: 12, elevated: 68, highest: 92 };

/** Refused by Radar: never sent to the network. */
export const BLOCKED: Decline = {
  code: 'card_declined',
  decline_code: 'fraudulent',
  message: 'Your card was declined.',
  advice_code: 'do_not_try_again',
  network_decline_code: '',
};

/** What Radar stops a payment for: how risky the card is, or a list that the payer is on. */
export type Block = 'risk' | 'list';

/** Does Radar stop this payment before anything else happens? */
export function blockOf(world: World, { risk }: TestCard, payer: Payer): Block | null {
  if (risk?.block === 'always' || (risk?.block === 'setting' && world.settings.radar.blockHighest)) return 'risk';
  return isListed(world, payer) ? 'list' : null;
}

export function blockedBy(card: TestCard, block: Block): Verdict {
  return { approved: false, decline: BLOCKED, outcome: blocked(riskOf(card), block), review: false };
}

/** @param refusal a decline decided before the issuer was asked (authentication), if any */
export function judge(world: World, card: TestCard, refusal: Decline | null): Verdict {
  const risk = riskOf(card);
  const decline = refusal ?? card.decline ?? null;
  if (decline) return { approved: false, decline, outcome: declined(risk, decline), review: false };
  const review = risk.risk_level === 'elevated' && world.settings.radar.reviewElevated;
  return { approved: true, decline: null, outcome: authorized(risk, review), review };
}

type Risk = { risk_level: string; risk_score: number };
function riskOf(card: TestCard): Risk {
  const level = card.risk?.level ?? 'normal';
  return { risk_level: level, risk_score: SCORES[level] };
}

const SILENT = { advice_code: null, network_advice_code: null, network_decline_code: null };

function authorized(risk: Risk, review: boolean): Stripe.Charge.Outcome {
  const queued = review && {
    reason: 'elevated_risk_level',
    rule: 'manual_review_if_elevated_risk',
    seller_message: 'Stripe evaluated this payment as having elevated risk, and placed it in your manual review queue.',
    type: 'manual_review',
  };
  return {
    ...SILENT,
    network_status: 'approved_by_network',
    reason: null,
    ...risk,
    seller_message: 'Payment complete.',
    type: 'authorized',
    ...queued,
  };
}

function declined(risk: Risk, decline: Decline): Stripe.Charge.Outcome {
  return {
    advice_code: decline.advice_code,
    network_advice_code: decline.advice_code === 'do_not_try_again' ? '03' : '02',
    network_decline_code: decline.network_decline_code,
    network_status: 'declined_by_network',
    reason: decline.decline_code,
    ...risk,
    seller_message: `The bank declined the payment (${decline.decline_code}).`,
    type: 'issuer_declined',
  };
}

function blocked(risk: Risk, block: Block): Stripe.Charge.Outcome {
  const listed = block === 'list';
  return {
    ...SILENT,
    network_status: 'not_sent_to_network',
    reason: listed ? 'rule' : 'highest_risk_level',
    ...risk,
    rule: listed ? 'block_if_in_block_list' : 'block_if_high_risk',
    seller_message: listed
      ? 'Stripe blocked this payment by a block list.'
      : 'Stripe blocked this payment as too risky.',
    type: 'blocked',
  };
}
