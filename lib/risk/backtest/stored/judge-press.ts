import { heavier, type RiskHit, type RiskOutcome } from '../../model.ts';
import { replay, type Stored } from '../../replay.ts';
import type { Ruleset } from '../../ruleset/ruleset.ts';

/** What a gate said of a press, as it is stored. */
export type StoredVerdict = Stored & { outcome: RiskOutcome; hits: readonly RiskHit[] };

/** A press of the pay button: what the gate before the card said, and the one after it, where the card was asked. */
export type StoredPress = { before: StoredVerdict; after: StoredVerdict | null };

/** What a press came to, with everything that fired at both gates. */
export type Answer = { outcome: RiskOutcome; hits: readonly RiskHit[] };

/** What the shop answered. */
export const answered = ({ before, after }: StoredPress): Answer => ({
  outcome: together(before.outcome, after?.outcome ?? null),
  hits: [...before.hits, ...(after?.hits ?? [])],
});

/**
 * What `ruleset` would have answered to the same facts. Whether the buyer was asked to authenticate is known only as far
 * as the shop did ask: whom another version would have asked, or let through to the bank, nobody can tell how it ended.
 */
export function wouldAnswer({ before, after }: StoredPress, ruleset: Ruleset): Answer {
  const first = replay(before, ruleset);
  if (first.outcome === 'block' || !after) return { outcome: together(first.outcome, null), hits: first.hits };
  const second = replay({ ...after, facts: asDemanded(after.facts, first.outcome) }, ruleset);
  return { outcome: together(first.outcome, second.outcome), hits: [...first.hits, ...second.hits] };
}

/**
 * What both gates come to. A block before the card ends it. After the card a challenge can only mean to look first, and
 * what the first gate wanted held is held.
 */
function together(before: RiskOutcome, after: RiskOutcome | null): RiskOutcome {
  if (before === 'block' || after === null) return before;
  return heavier(before, after === 'challenge' ? 'hold' : after);
}

/** Nobody misses an authentication that was not asked for. */
function asDemanded(facts: Stored['facts'], first: RiskOutcome): Stored['facts'] {
  const { authentication } = facts;
  if (first === 'challenge' || typeof authentication !== 'object' || authentication === null) return facts;
  return { ...facts, authentication: { ...authentication, demanded: false } };
}
