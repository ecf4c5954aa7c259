import type { Stripe } from 'stripe';
import { invalid, notFound } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import { type Call, route } from '../../api/route.ts';
import { NOTHING, PAGE, type Params, type ShapeOf } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import type { World } from '../../world.ts';
import { later } from '../later.ts';
import { concede, review } from './decide.ts';
import { EVIDENCE, writeEvidence } from './evidence.ts';

const LIST = {
  ...PAGE,
  charge: 'text',
  created: 'range',
  payment_intent: 'text',
} as const satisfies ShapeOf<Stripe.DisputeListParams>;

const UPDATE = {
  evidence: EVIDENCE,
  intended_submission_method: ['manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'],
  metadata: 'metadata',
  submit: 'boolean',
} as const satisfies ShapeOf<Stripe.DisputeUpdateParams>;

export const disputeRoutes = [
  route('GET', '/v1/disputes', LIST, ({ world, params }) =>
    page('/v1/disputes', world.tables.disputes, params, row => {
      const { charge, payment_intent: intent } = params;
      return (!charge || row.charge === charge) && (!intent || row.payment_intent === intent);
    }),
  ),
  route('GET', '/v1/disputes/:id', NOTHING, ({ world, id }) => disputeOr404(world, id)),
  route('POST', '/v1/disputes/:id', UPDATE, update),
  route('POST', '/v1/disputes/:id/close', NOTHING, ({ world, id, cause }) =>
    concede(world, disputeOr404(world, id), cause),
  ),
];

export function disputeOr404(world: World, id: string): Stripe.Dispute {
  const dispute = world.tables.disputes.get(id);
  if (!dispute) throw notFound('dispute', id);
  return dispute;
}

/** Evidence is staged with `submit: false`; anything else hands it to the bank, once and for all. */
function update({ world, id, params, cause }: Call<Params<typeof UPDATE>>): Stripe.Dispute {
  const dispute = disputeOr404(world, id);
  const { evidence, submit = evidence !== undefined, metadata, intended_submission_method: method } = params;
  if ((evidence || submit) && !dispute.status.endsWith('needs_response'))
    throw invalid('This dispute is already closed or its evidence was submitted.', 'evidence');
  const before = structuredClone(dispute);
  const changed = structuredClone(dispute);
  changed.metadata = mergeMetadata(dispute.metadata, metadata);
  if (method) changed.intended_submission_method = method;
  if (evidence) writeEvidence(changed, evidence);
  if (submit) requireAcknowledgedFee(changed);
  Object.assign(dispute, changed);
  if (!submit) {
    emit(world, 'charge.dispute.updated', dispute, cause, before);
    return dispute;
  }
  dispute.evidence_details.submission_count += 1;
  dispute.evidence_details.submission_method = 'manual';
  later(world, 'dispute.decide', dispute.id);
  return review(world, dispute, cause);
}

/** Countering a compliance dispute costs a fee that must be agreed to first. */
function requireAcknowledgedFee({ evidence_details: { enhanced_eligibility: eligible } }: Stripe.Dispute): void {
  const rules = [eligible.visa_compliance, eligible.mastercard_compliance];
  if (rules.some(rule => rule?.status === 'requires_fee_acknowledgement'))
    throw invalid(
      'You must acknowledge the fee before you counter this compliance dispute.',
      'evidence[enhanced_evidence]',
    );
}
