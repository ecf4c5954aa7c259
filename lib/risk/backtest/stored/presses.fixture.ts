import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { later, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { CALM } from '../../calm.ts';
import { evaluate } from '../../evaluate.ts';
import type { ListKind, PostAuthFacts, PreAuthFacts } from '../../model.ts';
import { noteLabel } from '../../note-label.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import type { Ruleset } from '../../ruleset/ruleset.ts';

/** What a press may look like to the gates: everything that weighs, however unlikely together. */
const usually = <T>(calm: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(calm) }, { weight: 3, arbitrary: fc.constantFrom(calm, ...others) });
const card = { brand: 'visa', country: 'US', funding: 'prepaid', wallet: null };
const presses = fc.record({
  before: fc.record({
    amountMinor: fc.integer({ min: 100, max: 90_000 }),
    lookedBack: usually(true, false),
    limitsTimes: fc.constantFrom(1, 50),
    token: fc.record({ spent: usually(false, true), foreign: fc.constant(false) }),
    card: fc.constantFrom(CALM.pre_auth.card, card),
    billing: fc.record({ country: fc.constantFrom('IE', 'US', null) }),
    counts: fc.record({
      'cards.address.hour': fc.integer({ min: 1, max: 3 }),
      'declines.card.hour': usually(0, 2, 3),
      'abandoned.card.day': usually(0, 1, 2),
    }),
    lists: fc.record({ allow: usually<ListKind[]>([], ['email']), block: fc.constant([]) }),
    attack: usually(false, true),
    snoozed: fc.subarray(['cards-by-address', 'prepaid-card', 'avs-fail', 'reused-or-foreign-token']),
    learned: fc.constantFrom(null, { version: 1, score: 70, because: [{ sign: 'amount', adds: 1.5 }] }),
  }),
  after: fc.record({
    radar: fc.record({
      level: usually<string | null>('normal', 'elevated', 'highest', null),
      outcome: fc.constant(null),
    }),
    checks: fc.record({
      cvc: usually<string | null>('pass', 'fail', null),
      postalCode: usually<string | null>('pass', 'fail', null),
      line1: usually('pass', 'fail'),
    }),
    result: fc.constantFrom('authenticated', 'attempt_acknowledged', null),
  }),
  latencyMs: usually(1, 499, 500, 501),
  fraud: fc.constantFrom(null, true, false),
});
export type Press = ReturnType<typeof sample>[number];
/** So many presses, the same each time. */
export const sample = (count: number) => fc.sample(presses, { numRuns: count, seed: 5 });

/** Judges a press by `live` and stores it as the gates do, and answers its attempt and what it came to. */
export async function pressed(live: Ruleset, { before, after, latencyMs, fraud }: Press, at: Date) {
  const ids = { paymentId: randomUUID(), attemptId: randomUUID() };
  const pre: PreAuthFacts = { ...CALM.pre_auth, ...before, at: at.toISOString() };
  return transaction(async tx => {
    const first = evaluate('pre_auth', pre, live, () => latencyMs);
    await recordEvaluation(tx, { ...ids, stage: 'pre_auth', facts: pre, verdict: first, now: at });
    if (fraud !== null) await noteLabel(tx, ids.paymentId, { fraud, because: 'decision' }, at);
    if (first.outcome === 'block') return { ...ids, outcome: 'block' as const };
    const { result, ...rest } = after;
    const authentication = { demanded: first.outcome === 'challenge', result };
    const { lists, snoozed } = pre;
    const post: PostAuthFacts = { ...CALM.post_auth, ...rest, authentication, lists, snoozed };
    const second = evaluate('post_auth', post, live, () => latencyMs);
    await recordEvaluation(tx, { ...ids, stage: 'post_auth', facts: post, verdict: second, now: later(at, MINUTE) });
    return { ...ids, outcome: second.outcome };
  });
}
