import type { Stripe } from 'stripe';
import type { CardDispute, DisputeKind } from '../../cards/card.ts';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';
import { eligibilityOf } from './compelling.ts';
import { noEvidence } from './evidence.ts';

/** Banks give between seven and twenty-one days to answer. */
const DAYS_TO_ANSWER = 14;

/** The networks' own numbers for a reason: Visa's, and Mastercard's. */
const CODES: Record<string, [visa: string, mastercard: string]> = {
  fraudulent: ['10.4', '4837'],
  product_not_received: ['13.1', '4853'],
  product_unacceptable: ['13.3', '4853'],
  subscription_canceled: ['13.2', '4841'],
  credit_not_processed: ['13.6', '4860'],
  duplicate: ['12.6.1', '4834'],
  noncompliant: ['98', '98'],
};

const CASES = {
  chargeback: 'chargeback',
  inquiry: 'inquiry',
  compliance: 'compliance',
  resolution: 'resolution',
  block: 'block',
} as const satisfies Record<DisputeKind, Stripe.Dispute.PaymentMethodDetails.Card.CaseType>;

const STATUS: Record<DisputeKind, Stripe.Dispute.Status> = {
  chargeback: 'needs_response',
  compliance: 'needs_response',
  inquiry: 'warning_needs_response',
  resolution: 'prevented',
  block: 'prevented',
};

export type NewDispute = Pick<CardDispute, 'kind' | 'reason' | 'eligible' | 'smart'> & { amount: number };

/** A Dispute as it arrives, before any money moved for it. */
export function buildDispute(world: World, charge: Stripe.Charge, asked: NewDispute): Stripe.Dispute {
  const { kind, reason, amount, eligible, smart } = asked;
  const card = charge.payment_method_details?.card;
  const code = CODES[reason]?.[card?.brand === 'mastercard' ? 1 : 0] ?? null;
  const answerable = kind !== 'resolution' && kind !== 'block';
  return {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: eligible ? [eligible] : [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: answerable ? world.now() + DAYS_TO_ANSWER * 24 * 3600 : null,
      enhanced_eligibility: eligibility(eligible),
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: smart ? 'prefer_smart_disputes' : 'manual',
    is_charge_refundable: kind === 'inquiry' || kind === 'block',
    livemode: false,
    metadata: {},
    network_reason_code: code,
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: {
        brand: card?.brand ?? 'visa',
        case_type: CASES[kind],
        network: card?.network ?? 'visa',
        network_reason_code: code,
      },
      type: 'card',
    },
    reason,
    status: STATUS[kind],
  };
}

function eligibility(type: NewDispute['eligible']): Stripe.Dispute.EvidenceDetails.EnhancedEligibility {
  if (!type) return {};
  if (type !== 'visa_compelling_evidence_3') return { [type]: { status: 'requires_fee_acknowledgement' } };
  return {
    visa_compelling_evidence_3: eligibilityOf({ disputed_transaction: null, prior_undisputed_transactions: [] }),
  };
}
