import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { CALM } from './calm.ts';
import { evaluate } from './evaluate.ts';
import { LIST_KINDS, type PreAuthFacts } from './model.ts';
import { recordEvaluation } from './record-evaluation.ts';
import { replay } from './replay.ts';
import { DEFAULTS } from './ruleset/defaults.ts';
import { liveRuleset, rulesetOf } from './ruleset/live-ruleset.ts';
import { readRuleset } from './ruleset/read-ruleset.ts';
import type { Ruleset } from './ruleset/ruleset.ts';
import { riskEvaluation } from './schema.ts';

afterAll(closeDatabase);

const BUILD: Ruleset = { version: 2, ...DEFAULTS };
const kinds = fc.subarray([...LIST_KINDS]);

/** Facts with something of everything that counts, however unlikely together. */
const anything = fc.record({
  amountMinor: fc.integer({ min: 1, max: 200_000 }),
  limitsTimes: fc.constantFrom(1, 50),
  quantity: fc.integer({ min: 1, max: 20 }),
  token: fc.record({ spent: fc.boolean(), foreign: fc.boolean() }),
  lists: fc.record({ allow: kinds, block: kinds }),
  marks: fc.subarray(['card', 'email', 'address'] as const),
  email: fc.record({ domainListed: fc.boolean(), nonsense: fc.boolean() }),
  nameSimilarity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  billing: fc.record({ country: fc.option(fc.constantFrom('IE', 'NL')) }),
  counts: fc.dictionary(
    fc.constantFrom('declines.address.hour', 'cards.address.day', 'declines.card.hour', 'abandoned.card.day'),
    fc.nat(6),
  ),
});
const facts = anything.map((part): PreAuthFacts => ({ ...CALM.pre_auth, ...part }));
const told = ({ outcome, score, hits, rulesetVersion }: ReturnType<typeof evaluate>) => {
  return { outcome, score, hits, rulesetVersion };
};

test('no allow list lets a spent or foreign token pass', () => {
  fc.assert(
    fc.property(facts, fc.subarray([...LIST_KINDS], { minLength: 1 }), fc.boolean(), (seen, allow, spent) => {
      const token = { spent, foreign: !spent };
      expect(evaluate('pre_auth', { ...seen, token, lists: { ...seen.lists, allow } }, BUILD).outcome).toBe('block');
    }),
  );
});

test('no allow list lets another amount, currency or customer than ordered pass', () => {
  const drift = fc.constantFrom({ amountMinor: 1 }, { currency: 'huf' }, { customer: 'cus_mallory' });
  fc.assert(
    fc.property(fc.subarray([...LIST_KINDS], { minLength: 1 }), drift, (allow, part) => {
      const seen = { ...CALM.post_auth.seen, ...part };
      expect(evaluate('post_auth', { ...CALM.post_auth, seen, lists: { allow } }, BUILD).outcome).toBe('block');
    }),
  );
});

test('who is on an allow list, and on no other and with a token of their own, passes whatever else is seen', () => {
  const token = { spent: false, foreign: false };
  fc.assert(
    fc.property(facts, seen => {
      const verdict = evaluate('pre_auth', { ...seen, token, lists: { allow: ['email'], block: [] } }, BUILD);
      expect(verdict).toMatchObject({ outcome: 'allow', score: 0 });
    }),
  );
});

test('an evaluation that is stored replays to the same verdict under its version, however facts were', async () => {
  const ruleset = await transaction(liveRuleset);
  for (const seen of fc.sample(facts, 30)) {
    const paymentId = randomUUID();
    const verdict = evaluate('pre_auth', seen, ruleset);
    const evaluation = { paymentId, attemptId: randomUUID(), stage: 'pre_auth', facts: seen, verdict } as const;
    await transaction(tx => recordEvaluation(tx, { ...evaluation, now: new Date() }));
    const [stored] = await db().select().from(riskEvaluation).where(eq(riskEvaluation.paymentId, paymentId));
    if (!stored) throw new Error('nothing was stored');
    const { outcome, score, hits, rulesetVersion, latencyMs } = stored;
    expect(replay(stored, await rulesetOf(db(), rulesetVersion))).toEqual({
      ...{ outcome, score, hits, rulesetVersion, latencyMs },
    });
  }
});

describe('what the first version decided, with the facts that were gathered then', () => {
  const rules = Object.entries({
    ...{ 'reused-or-foreign-token': 'block', 'amount-currency-customer-drift': 'block', 'cvc-fail': 'block' },
    ...{ 'radar-risk-level': 'varies', 'radar-review-open': 'hold', 'avs-fail': 'hold' },
    ...{ 'authentication-missing': 'hold', 'avs-postal-code-fail': 'allow', 'radar-not-assessed': 'allow' },
  });
  const scores: Record<string, number> = { 'avs-postal-code-fail': 25, 'radar-not-assessed': 20 };
  const first = readRuleset(
    1,
    rules.map(([id, outcome]) => ({ id, outcome, score: scores[id] ?? 0 })),
  );
  const { lists: _lists, ...after } = CALM.post_auth;
  const { amountMinor, currency, attempt, token, card } = CALM.pre_auth;
  const before = { amountMinor, currency, attempt, token, card };

  test.each([
    ['pre_auth', before, 'allow', 0, []],
    ['pre_auth', { ...before, token: { spent: true, foreign: false } }, 'block', 0, ['reused-or-foreign-token']],
    ['pre_auth', { ...before, amountMinor: 900_000, card: { ...card, funding: 'prepaid' } }, 'allow', 0, []],
    ['post_auth', after, 'allow', 0, []],
    ['post_auth', { ...after, radar: { level: 'elevated', outcome: null } }, 'hold', 0, ['radar-risk-level']],
    [
      'post_auth',
      { ...after, radar: { level: null, outcome: null }, checks: { cvc: 'pass', postalCode: 'fail', line1: null } },
      ...(['challenge', 45, ['avs-postal-code-fail', 'radar-not-assessed']] as const),
    ],
  ] as const)('%s %j is decided again as %s', (stage, seen, outcome, score, hits) => {
    const verdict = told(replay({ stage, facts: seen, latencyMs: 1 }, first));
    expect(verdict).toMatchObject({ outcome, score, rulesetVersion: 1 });
    expect(verdict.hits.map(hit => hit.rule)).toEqual([...hits]);
    expect(replay({ stage, facts: seen, latencyMs: 501 }, first).hits.at(-1)).toMatchObject({ rule: 'gate-late' });
  });
});
