/**
 * Whether a payment may go on. Facts go in, a verdict comes out; what to do about it is the business of
 * payments, which risk does not know.
 *
 * There are four gates. The first is asked at the press of the pay button, before anything is placed, and knows only who
 * presses how often. The second looks before the card is asked: nothing that it blocks ever reaches a bank. The third
 * looks when the card has answered and nothing is charged yet: it lets the money be taken, asks a person to decide, or
 * gives the authorization back. The fourth is asked whenever something happens to an order afterwards. Each rule is one file in `rules/`, with the examples on
 * which it fires and sleeps and the boundary between; the heaviest outcome wins, and small signs add up in a score.
 *
 * Rules are code, but which of them are on, where their limits lie and what their hits do is data: a *ruleset*
 * (`ruleset/`), kept whole by version. One version is live, and is asked for at each payment, so that another decides
 * the next one. A build stores its defaults as a version of its own. Rules that need a source which a shop may not have
 * (`needs`) are off and shown as such. Lists (`lists/`) say what is stopped and what may pass; nothing on them lets
 * pass a foreign token or a payment that is not what was ordered.
 *
 * While the shop as a whole is being used to test cards (`attack/`), every guest must prove that the card is theirs; the
 * gate that notices switches that on, and a job by the minute off.
 *
 * Where an address is tells a file on this machine (`geography/`); whether it hides that, a list that a shop may bring
 * (`anonymizers/`). Nobody is asked who buys here.
 *
 * What payments turned out to be is kept (`risk_label`), and teaches a score (`learned/`): the live version's answer is a
 * fact of the first gate and a rule adds it to the sum. What gates and desk did is counted by day (`reports/`).
 *
 * The gates fail closed. A rule that throws, one that this build lacks, and a gate that is late mean *hold*, never
 * *allow*. Every verdict is stored with its facts and its version, allowed ones too: `replay` gives it again. The
 * database refuses to capture a payment that the second gate has not seen.
 */
import 'server-only';

export { anonymizerOf } from './anonymizers/anonymizer-of.ts';
export { attackNow } from './attack/attack-now.ts';
export { type Attack, beginAttack, burstIn, lookOut } from './attack/look-out.ts';
export { type Backtest, beginBacktest, OutOfOrder } from './backtest/begin-backtest.ts';
export type { Measures } from './backtest/measure.ts';
export type { PaymentOfFile } from './backtest/model.ts';
export { flipsOf, latestBacktests, viewBacktest } from './backtest/stored/backtests.ts';
export { BacktestOver, cancelBacktest } from './backtest/stored/cancel-backtest.ts';
export { carryOnBacktest } from './backtest/stored/carry-on-backtest.ts';
export { BacktestUnderWay, startBacktest } from './backtest/stored/start-backtest.ts';
export { CALM } from './calm.ts';
export { onCaseChange } from './case-changes.ts';
export { type CaseFile, changeCase, lockCase, noteFirstLook, wakeCases } from './case-file.ts';
export { caseIsOpen } from './case-is-open.ts';
export { caseEvents } from './case-notes.ts';
export { type CaseOutcome, closeCase } from './close-case.ts';
export {
  authenticationGiven,
  casesDecidedInTime,
  decisionsReplay,
  judgedAtOnce,
  rulesApprovedByTwo,
} from './controls/index.ts';
export { BUDGET_MS, evaluate, stopwatch } from './evaluate.ts';
export { evaluationsOf, type Judged, judgedOf } from './evaluations.ts';
export { geographyOf } from './geography/geography-of.ts';
export { placeOf } from './geography/place.ts';
export { gatherHistory } from './history/gather-history.ts';
export type { History } from './history/history.ts';
export type { Identities } from './history/model.ts';
export {
  type MarkedBecause,
  markFraud,
  noteActivity,
  noteEnding,
  noteRefunded,
  noteStopped,
} from './history/note-activity.ts';
export { refundsOfBuyer } from './history/refunds-of-buyer.ts';
export { hitsOfRule } from './hits-of-rule.ts';
export { caseMark, latestCase } from './latest-case.ts';
export { type LiveModel, withLearned } from './learned/live-model.ts';
export { learnedModels, signSays } from './learned/models.ts';
export { publishModel, retireModel } from './learned/publish-model.ts';
export { shadowModel } from './learned/shadow-model.ts';
export { trainNow } from './learned/train-now.ts';
export { learnAgain, learnNothingFrom } from './learned/unlearned/learn-nothing-from.ts';
export { EntryEnded, endEntry } from './lists/end-entry.ts';
export { enterInList, type Listing } from './lists/enter-in-list.ts';
export { listEntries } from './lists/list-entries.ts';
export { listValue } from './lists/list-value.ts';
export { type Listable, listsNaming } from './lists/lists-naming.ts';
export {
  type ContinuousFacts,
  heavier,
  type PostAuthFacts,
  type PreAuthFacts,
  type RequestFacts,
  type RiskOutcome,
  type RiskStatus,
  type RiskVerdict,
} from './model.ts';
export { type Label, noteLabel } from './note-label.ts';
export { openCase } from './open-case.ts';
export { openCases, type QueueStanding, queueStanding } from './open-cases.ts';
export { riskImpersonal, riskPersonalData } from './personal-data.ts';
export { type Evaluation, firstGateOf, recordEvaluation, recordedOutcome } from './record-evaluation.ts';
export { replay, type Stored } from './replay.ts';
export type { RiskDay, RuleRecord } from './reports/model.ts';
export { riskDays } from './reports/risk-days.ts';
export { rollUp } from './reports/roll-up.ts';
export { ruleRecord } from './reports/rule-record.ts';
export { beginShadow } from './ruleset/begin-shadow.ts';
export { buildRuleset } from './ruleset/defaults.ts';
export { discardDraft } from './ruleset/discard-draft.ts';
export { editBands } from './ruleset/edit-bands.ts';
export { editRule } from './ruleset/edit-rule.ts';
export { endShadow, NotInShadow } from './ruleset/end-shadow.ts';
export { ensureRuleset } from './ruleset/ensure-ruleset.ts';
export { liveRuleset, rulesetOf, storedRuleset } from './ruleset/live-ruleset.ts';
export { makeDraft } from './ruleset/make-draft.ts';
export { publishRuleset } from './ruleset/publish-ruleset.ts';
export { readRuleset } from './ruleset/read-ruleset.ts';
export {
  AlreadyLive,
  AnotherInShadow,
  LiveHasChanged,
  NoSuchRuleset,
  NotADraft,
  NotSound,
  NotTried,
} from './ruleset/refusals.ts';
export { ruleBook } from './ruleset/rule-book.ts';
export type { Ruleset } from './ruleset/ruleset.ts';
export { compareVersions, liveVersion, rulesetVersions, viewRuleset } from './ruleset/versions.ts';
export { viewShadow } from './shadow/view-shadow.ts';
export { isDisposable } from './signs/disposable-domains.ts';
export { looksNonsense } from './signs/looks-nonsense.ts';
export { nameSimilarity } from './signs/name-similarity.ts';
export { SNOOZE_KINDS, type SnoozeKind } from './snoozes/model.ts';
export { MOST_SNOOZE_DAYS, NotSnoozable, snooze } from './snoozes/snooze.ts';
export { asleep, snoozesAt } from './snoozes/snoozes.ts';
export { NotAsleep, wakeRule } from './snoozes/wake-rule.ts';
export { type Tie, tiesOf } from './ties.ts';
export { type Verdict, verdictsAmong } from './verdicts-among.ts';
export { remainingOutcome } from './what-remains.ts';
