/**
 * Whether a payment may go on. Facts go in, a verdict comes out; what to do about it is the business of
 * payments, which risk does not know.
 *
 * There are two gates. The first looks before the card is asked: nothing that it blocks ever reaches a bank.
 * The second looks when the card has answered and nothing is charged yet: it lets the money be taken, asks a
 * person to decide, or gives the authorization back. Each rule is one file in `rules/`, with the examples on
 * which it fires and sleeps; the heaviest outcome wins, and small signs add up in a score.
 *
 * The gates fail closed. A rule that throws and a gate that is late mean *hold*, never *allow*. Every verdict
 * is stored with its facts, allowed ones too, so that a decision can be replayed; the database refuses to
 * capture a payment that the second gate has not seen.
 */
import 'server-only';

export { CALM } from './calm.ts';
export { caseEvents } from './case-notes.ts';
export { type CaseOutcome, closeCase } from './close-case.ts';
export { BUDGET_MS, evaluate } from './evaluate.ts';
export { evaluationsOf, hitsOf } from './evaluations.ts';
export { heavier, type PostAuthFacts, type PreAuthFacts, type RiskOutcome, type RiskStatus } from './model.ts';
export { openCase } from './open-case.ts';
export { type Evaluation, recordEvaluation, recordedOutcome } from './record-evaluation.ts';
export { ensureRuleset } from './ruleset/ensure-ruleset.ts';
export { liveRuleset } from './ruleset/live-ruleset.ts';
