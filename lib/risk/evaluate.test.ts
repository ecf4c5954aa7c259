import { expect, test } from 'vitest';
import { CALM } from './calm.ts';
import { BUDGET_MS, evaluate } from './evaluate.ts';
import type { PostAuthFacts, RiskOutcome } from './model.ts';
import { rule } from './rule.ts';

const swift = () => 1;

const fixed = (id: string, outcome: RiskOutcome, score = 0) =>
  rule({
    id,
    title: id,
    because: 'An example.',
    stage: 'post_auth',
    when: () => true,
    value: () => null,
    threshold: null,
    outcome,
    score,
    fires: [{}],
    sleeps: [],
  });

const judge = (...rules: ReturnType<typeof fixed>[]) =>
  evaluate('post_auth', CALM.post_auth, { pre_auth: [], post_auth: rules }, swift);

test('a calm payment is allowed at both gates, with no hits', () => {
  expect(evaluate('pre_auth', CALM.pre_auth)).toMatchObject({ outcome: 'allow', score: 0, hits: [] });
  expect(evaluate('post_auth', CALM.post_auth)).toMatchObject({ outcome: 'allow', score: 0, hits: [] });
});

test('the heaviest outcome of several hits wins, and every hit is told', () => {
  const verdict = judge(fixed('one', 'hold'), fixed('two', 'block'), fixed('three', 'challenge'));
  expect(verdict.outcome).toBe('block');
  expect(verdict.hits.map(hit => hit.rule)).toEqual(['one', 'two', 'three']);
});

test.each([
  [29, 'allow'],
  [30, 'challenge'],
  [59, 'challenge'],
  [60, 'hold'],
  [89, 'hold'],
  [90, 'block'],
] as const)('small signs that add up to %i mean %s', (score, outcome) => {
  expect(judge(fixed('half', 'allow', score - 10), fixed('rest', 'allow', 10)).outcome).toBe(outcome);
});

test('a rule that throws holds the payment', () => {
  const broken = rule({
    ...fixed('broken', 'allow'),
    when: (facts: PostAuthFacts) => facts.seen.currency.at(99)?.length === Number(undefined) || fail(),
  });
  const verdict = evaluate('post_auth', CALM.post_auth, { pre_auth: [], post_auth: [broken] }, swift);
  expect(verdict).toMatchObject({ outcome: 'hold', hits: [{ rule: 'broken', outcome: 'hold' }] });
});

test('a gate that is late holds the payment', () => {
  const verdict = evaluate('post_auth', CALM.post_auth, undefined, () => BUDGET_MS + 1);
  expect(verdict).toMatchObject({ outcome: 'hold', hits: [{ rule: 'gate-late' }], latencyMs: BUDGET_MS + 1 });
});

test('the same facts always give the same verdict', () => {
  const facts = { ...CALM.post_auth, radar: { level: 'elevated', outcome: 'authorized' } };
  const verdicts = Array.from({ length: 20 }, () => JSON.stringify(evaluate('post_auth', facts, undefined, swift)));
  expect(new Set(verdicts).size).toBe(1);
});

function fail(): never {
  throw new Error('a rule of the test');
}
