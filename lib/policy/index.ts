/**
 * The payment security policy: what the company promises its customers about payment. The product exists to keep
 * it, so it is the table of contents of everything else. Each clause is one file; the page prints them in order.
 *
 * What holds is a stored version (`revisions`), published by two people. Publishing begins a campaign in the same
 * transaction, and a job tells every customer once by mail (`campaign`).
 */
import 'server-only';

export { askForAssessment } from './assessment/ask-for-assessment.ts';
export { listAssessments } from './assessment/list-assessments.ts';
export { lastRead, noteRead } from './campaign/reads.ts';
export { sentOverTime } from './campaign/sent-over-time.ts';
export { paceCampaign, pauseCampaign, resumeCampaign, tryRefusedAgain } from './campaign/steer.ts';
export { refusedNotices, viewCampaign } from './campaign/view-campaign.ts';
export { allControls, clauses } from './clauses/index.ts';
export { readEvidence } from './duties/evidence.ts';
export { recordDuty } from './duties/record-done.ts';
export { viewDuties } from './duties/view-duties.ts';
export { assignFinding, noteOnFinding } from './findings/change-finding.ts';
export { closedFindings, findingsOf, openFindings, viewFinding } from './findings/view-findings.ts';
export { whoAudits } from './findings/who-audits.ts';
export {
  type Clause,
  type ClauseText,
  type ControlRunView,
  type DeskVersion,
  type DraftView,
  type Duty,
  type FindingRow,
  type FindingView,
  type LastProved,
  type ListedVersion,
  NOTICE_DAYS,
  type PolicyVersion,
  REASONS,
  type Reason,
  type Result,
  type ReviewView,
} from './model.ts';
export { policyMonitors } from './monitors.ts';
export { askForPack } from './pack/ask-for-pack.ts';
export { latestPacks, takePack } from './pack/take-pack.ts';
export { recordAttestation } from './providers/record-attestation.ts';
export { viewProviders } from './providers/view-providers.ts';
export { acknowledgePolicy } from './revisions/acknowledge-policy.ts';
export { beginDraft } from './revisions/begin-draft.ts';
export { buildSaysOtherwise } from './revisions/build-says-otherwise.ts';
export { describeDraft } from './revisions/describe-draft.ts';
export { differenceOf } from './revisions/difference.ts';
export { discardDraft } from './revisions/discard-draft.ts';
export { openDraft, viewDraft } from './revisions/drafts.ts';
export { editClause } from './revisions/edit-clause.ts';
export { ensurePolicy } from './revisions/ensure-policy.ts';
export { latestReviews } from './revisions/latest-reviews.ts';
export { listedVersions, versionsAtDesk } from './revisions/listed-versions.ts';
export { policyFeed } from './revisions/policy-feed.ts';
export { hashOf } from './revisions/printed.ts';
export { publishPolicy } from './revisions/publish-policy.ts';
export { recordReview } from './revisions/record-review.ts';
export { POLICY_TAG, VERSIONS_TAG } from './revisions/store-version.ts';
export {
  newestPolicy,
  policyInForce,
  policyToCome,
  policyVersion,
  printedVersion,
} from './revisions/versions.ts';
export { runsByDay } from './runs/by-day.ts';
export { lastProved, lastRuns } from './runs/last-runs.ts';
export { latestRound, runControls } from './runs/rounds.ts';
export { runsOf } from './runs/view-run.ts';
export { answerSaq } from './saq/answer-question.ts';
export { saqLines } from './saq/lines.ts';
