import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { emit } from '../../webhooks/emit.ts';
import { type Cause, NOBODY, type World } from '../../world.ts';
import { forget } from '../later.ts';
import { isWithdrawn, reinstate, withdraw } from './funds.ts';
import { disputable, disputesOf } from './open.ts';

type Status = Stripe.Dispute['status'];

const INQUIRY: Status[] = ['warning_needs_response', 'warning_under_review'];
const CHARGEBACK: Status[] = ['needs_response', 'under_review'];
const APPEAL: Status[] = ['appeal_needs_response', 'appeal_under_review'];

export const isInquiry = ({ status }: Stripe.Dispute): boolean => INQUIRY.includes(status);
export const isOpen = ({ status }: Stripe.Dispute): boolean => [...INQUIRY, ...CHARGEBACK, ...APPEAL].includes(status);

/** The bank decides for the shop. An inquiry just ends. @throws ApiError 400 when it is decided already */
export function win(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  requireOpen(dispute, 'won');
  return isInquiry(dispute) ? end(world, dispute, 'warning_closed', cause) : end(world, dispute, 'won', cause);
}

/** The bank decides for the cardholder. @throws ApiError 400 when it is decided already */
export function lose(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  requireOpen(dispute, 'lost');
  return isInquiry(dispute) ? end(world, dispute, 'warning_closed', cause) : end(world, dispute, 'lost', cause);
}

/** It is withdrawn before it was decided; what was taken comes back. @throws ApiError 400 when it is decided */
export function prevent(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  requireOpen(dispute, 'prevented');
  return end(world, dispute, 'prevented', cause);
}

/** An inquiry becomes a chargeback, and what was not refunded meanwhile is taken. @throws ApiError 400 when it is no open inquiry */
export function escalate(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  if (!isInquiry(dispute)) throw invalid(`This dispute is ${dispute.status}: only an open inquiry escalates.`);
  const before = structuredClone(dispute);
  const card = dispute.payment_method_details?.card;
  if (card) card.case_type = 'chargeback';
  dispute.status = 'needs_response';
  dispute.is_charge_refundable = false;
  dispute.evidence_details.submission_count = 0;
  const charge = world.tables.charges.get(String(dispute.charge));
  if (charge) dispute.amount = Math.min(dispute.amount, disputable(world, charge));
  emit(world, 'charge.dispute.updated', dispute, cause, before);
  withdraw(world, dispute, cause);
  return dispute;
}

/** A lost chargeback goes on: the shop may hand in an appeal. @throws ApiError 400 when it was not lost */
export function appeal(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  if (dispute.status !== 'lost') throw invalid(`This dispute is ${dispute.status}: only a lost one is appealed.`);
  return moveOn(world, dispute, 'appeal_needs_response', cause);
}

/** The shop gives up. @throws ApiError 400 when nothing waits for its answer */
export function concede(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  if (!dispute.status.endsWith('needs_response')) throw invalid('This dispute is already closed.');
  return lose(world, dispute, cause);
}

/** The evidence is with the bank. */
export function review(world: World, dispute: Stripe.Dispute, cause: Cause): Stripe.Dispute {
  return moveOn(world, dispute, dispute.status.replace('needs_response', 'under_review'), cause);
}

/** The documented words in `uncategorized_text`, or in an appeal's reason, decide at once, as in Stripe's test mode. */
export function decideByEvidence(world: World, id: string): void {
  const dispute = world.tables.disputes.get(id);
  if (!dispute || !isOpen(dispute)) return;
  const { uncategorized_text: text, appeal: filed } = dispute.evidence;
  const word = APPEAL.includes(dispute.status) ? filed?.card?.reason_for_filing : text;
  if (word === 'winning_evidence') win(world, dispute, NOBODY);
  if (word === 'losing_evidence') lose(world, dispute, NOBODY);
  if (word === 'escalate_inquiry_evidence' && isInquiry(dispute)) escalate(world, dispute, NOBODY);
}

/** Nobody answered in time: the bank decides for the cardholder. */
export function missDeadline(world: World, id: string): void {
  const dispute = world.tables.disputes.get(id);
  if (!dispute?.status.endsWith('needs_response')) return;
  dispute.evidence_details.past_due = true;
  lose(world, dispute, NOBODY);
}

/** A fully refunded charge leaves nothing to ask about. */
export function closeInquiries(world: World, charge: Stripe.Charge, cause: Cause): void {
  for (const dispute of disputesOf(world, charge)) if (isInquiry(dispute)) end(world, dispute, 'warning_closed', cause);
}

function end(world: World, dispute: Stripe.Dispute, status: Status, cause: Cause): Stripe.Dispute {
  const before = structuredClone(dispute);
  dispute.status = status;
  dispute.is_charge_refundable = status !== 'lost';
  forget(world, 'dispute.deadline', dispute.id);
  emit(world, 'charge.dispute.closed', dispute, cause, before);
  if (status !== 'lost' && isWithdrawn(dispute)) reinstate(world, dispute, cause);
  return dispute;
}

function moveOn(world: World, dispute: Stripe.Dispute, status: Status, cause: Cause): Stripe.Dispute {
  const before = structuredClone(dispute);
  dispute.status = status;
  emit(world, 'charge.dispute.updated', dispute, cause, before);
  return dispute;
}

function requireOpen(dispute: Stripe.Dispute, what: string): void {
  if (!isOpen(dispute)) throw invalid(`This dispute is ${dispute.status}: it can no longer be ${what}.`);
}
