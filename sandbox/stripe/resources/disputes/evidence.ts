import type { Stripe } from 'stripe';
import type { Params, ShapeOf } from '../../api/shape.ts';
import { COMPELLING, compelling, eligibilityOf } from './compelling.ts';

type Sent = Omit<Stripe.DisputeUpdateParams.Evidence, 'appeal' | 'enhanced_evidence'>;

const TEXTS = {
  access_activity_log: 'text',
  billing_address: 'text',
  cancellation_policy: 'text',
  cancellation_policy_disclosure: 'text',
  cancellation_rebuttal: 'text',
  customer_communication: 'text',
  customer_email_address: 'text',
  customer_name: 'text',
  customer_purchase_ip: 'text',
  customer_signature: 'text',
  duplicate_charge_documentation: 'text',
  duplicate_charge_explanation: 'text',
  duplicate_charge_id: 'text',
  product_description: 'text',
  receipt: 'text',
  refund_policy: 'text',
  refund_policy_disclosure: 'text',
  refund_refusal_explanation: 'text',
  service_date: 'text',
  service_documentation: 'text',
  shipping_address: 'text',
  shipping_carrier: 'text',
  shipping_date: 'text',
  shipping_documentation: 'text',
  shipping_tracking_number: 'text',
  uncategorized_file: 'text',
  uncategorized_text: 'text',
} as const satisfies Required<ShapeOf<Sent>>;

export const EVIDENCE = {
  ...TEXTS,
  appeal: { card: { reason_for_filing: 'text', supporting_files: 'texts' } },
  enhanced_evidence: {
    mastercard_compliance: { fee_acknowledged: 'boolean' },
    visa_compelling_evidence_3: COMPELLING,
    visa_compliance: { fee_acknowledged: 'boolean' },
  },
} as const satisfies ShapeOf<Stripe.DisputeUpdateParams.Evidence>;

const NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

export function noEvidence(): Stripe.Dispute.Evidence {
  const empty = Object.fromEntries(NAMES.map(name => [name, null])) as Record<keyof typeof TEXTS, null>;
  return { ...empty, enhanced_evidence: {} };
}

/** Adds what was sent to what is there; an empty value takes a field back. */
export function writeEvidence(dispute: Stripe.Dispute, sent: Params<typeof EVIDENCE>): void {
  const { evidence, evidence_details: details } = dispute;
  for (const name of NAMES) {
    const value = sent[name];
    if (value !== undefined) evidence[name] = value;
  }
  if (sent.appeal !== undefined) evidence.appeal = appeal(sent.appeal);
  const sentCompelling = sent.enhanced_evidence?.visa_compelling_evidence_3;
  if (sentCompelling) {
    const kept = compelling(evidence.enhanced_evidence.visa_compelling_evidence_3, sentCompelling);
    evidence.enhanced_evidence.visa_compelling_evidence_3 = kept;
    const { enhanced_eligibility: eligible } = details;
    if (eligible.visa_compelling_evidence_3) eligible.visa_compelling_evidence_3 = eligibilityOf(kept);
  }
  for (const rule of ['visa_compliance', 'mastercard_compliance'] as const) {
    const acknowledged = sent.enhanced_evidence?.[rule]?.fee_acknowledged;
    if (acknowledged === undefined) continue;
    evidence.enhanced_evidence[rule] = { fee_acknowledged: acknowledged };
    const status = acknowledged ? 'fee_acknowledged' : 'requires_fee_acknowledgement';
    if (details.enhanced_eligibility[rule]) details.enhanced_eligibility[rule] = { status };
  }
  details.has_evidence =
    NAMES.some(name => evidence[name] !== null) ||
    Boolean(evidence.appeal?.card) ||
    Object.keys(evidence.enhanced_evidence).length > 0;
}

function appeal(sent: Params<typeof EVIDENCE>['appeal']): Stripe.Dispute.Evidence.Appeal | null {
  if (!sent?.card) return null;
  const { reason_for_filing: reason, supporting_files: files } = sent.card;
  return { card: { ...(reason && { reason_for_filing: reason }), ...(files && { supporting_files: files }) } };
}
