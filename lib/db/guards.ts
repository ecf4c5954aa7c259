import { sqlClient } from './client.ts';

/**
 * Every trigger that refuses what must not happen, `<table>.<trigger>`. Named here by hand, so that one which somebody
 * drops or switches off is missed; a test holds the list to what the migrations make.
 */
export const REFUSING: readonly string[] = [
  'approval_request.approval_request_kept',
  'assessment.assessment_finished',
  'assessment.assessment_keep',
  'audit_checkpoint.audit_checkpoint_append_only',
  'audit_checkpoint.audit_checkpoint_keep',
  'audit_event.audit_event_append_only',
  'audit_event.audit_event_keep',
  'audit_export.audit_export_append_only',
  'audit_run.audit_run_finished',
  'audit_run.audit_run_keep',
  'authority_demand.authority_demand_append_only',
  'breach_event.breach_event_append_only',
  'consent_event.consent_event_append_only',
  'consent_event.consent_event_keep',
  'consent_text.consent_text_append_only',
  'control_finding.control_finding_keep',
  'control_finding.control_finding_kept',
  'control_finding_event.control_finding_event_append_only',
  'control_run.control_run_append_only',
  'control_run.control_run_keep',
  'disclosure.disclosure_append_only',
  'disclosure.disclosure_consent_gate',
  'disclosure.disclosure_keep',
  'disclosure.disclosure_kept',
  'duty_done.duty_done_append_only',
  'duty_evidence.duty_evidence_append_only',
  'duty_evidence_part.duty_evidence_part_append_only',
  'duty_start.duty_start_append_only',
  'master_key.master_key_stays_retired',
  'money_movement.money_movement_append_only',
  'money_movement.money_movement_keep',
  'order_transition.order_transition_append_only',
  'page_acceptance.page_acceptance_append_only',
  'page_acceptance.page_acceptance_keep',
  'page_look.page_look_append_only',
  'page_look.page_look_keep',
  'page_look.page_look_kept',
  'page_sight.page_sight_append_only',
  'payment.payment_capture_gate',
  'payment.payment_kept',
  'payment_transition.payment_transition_append_only',
  'person_key.person_key_of_open_master',
  'person_key.person_key_stays_destroyed',
  'policy_draft.policy_draft_kept',
  'policy_review.policy_review_append_only',
  'policy_version.policy_version_append_only',
  'policy_version.policy_version_follows',
  'policy_version.policy_version_is_told',
  'policy_version.policy_version_keep',
  'privacy_request_event.privacy_request_event_append_only',
  'privacy_reveal.privacy_reveal_append_only',
  'provider_attestation.provider_attestation_append_only',
  'refund.refund_kept',
  'refund.refund_within_taken',
  'risk_case_event.risk_case_event_append_only',
  'risk_evaluation.risk_evaluation_append_only',
  'risk_ruleset.risk_ruleset_kept',
  'sales_order.sales_order_kept',
  'sales_order_item.sales_order_item_kept',
  'saq_answer.saq_answer_append_only',
  'shipment.shipment_gate',
  'staff_change.staff_change_append_only',
  'staff_change.staff_change_keep',
];

/**
 * Which of these triggers, constraints and indexes, each `<table>.<name>`, are not in force: gone, switched off, never
 * validated, or not valid. A promise that the database keeps is kept only as long as these are there.
 */
export async function missingGuards(guards: readonly string[]): Promise<string[]> {
  const rows = await sqlClient()<{ guard: string }[]>`
    with wanted as (
      select guard, nth, to_regclass(split_part(guard, '.', 1)) as "table", split_part(guard, '.', 2) as name
      from unnest(${[...guards]}::text[]) with ordinality as given(guard, nth)
    )
    select guard from wanted w
    where not exists (
      select from pg_trigger t where t.tgrelid = w."table" and t.tgname = w.name and t.tgenabled in ('O', 'A')
    ) and not exists (
      select from pg_constraint c where c.conrelid = w."table" and c.conname = w.name and c.convalidated
    ) and not exists (
      select from pg_index i join pg_class named on named.oid = i.indexrelid
      where i.indrelid = w."table" and named.relname = w.name and i.indisvalid
    ) order by nth`;
  return rows.map(({ guard }) => `guard:${guard}`);
}
