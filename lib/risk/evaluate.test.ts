import { expect, test } from 'vitest';
import { CALM } from './calm.ts';
import { BUDGET_MS, evaluate } from './evaluate.ts';
import type { PostAuthFacts, RiskOutcome } from './model.ts';
import { type Rule, rule } from './rule.ts';
import { DEFAULTS } from './ruleset/defaults.ts';
import type { Ruleset } from './ruleset/ruleset.ts';

const swift = () => 1;
const BUILD: Ruleset = { version: 7, ...DEFAULTS };

const fixed = (
  id: string,
  outcome: RiskOutcome,
  score = 0,
  more: Partial<Rule<'post_auth'>> = {},
): Rule<'post_auth'> => ({
  ...rule({
    id,
    number: 0,
    title: id,
    because: 'An example.',
    stage: 'post_auth',
    limits: {},
    actions: { hit: { outcome, score } },
    see: () => ({ as: 'hit', value: null, threshold: null }),
    fires: { hit: [{}] },
    sleeps: [],
    boundary: [],
    missing: [],
  }),
  ...more,
});

/** The verdict on a calm payment where these rules, and no others, are there and on. */
function judge(...rules: Rule<'post_auth'>[]) {
  const settings = rules.map(({ id, limits, actions }) => [id, { on: true, limits, actions }] as const);
  const ruleset = { version: 7, rules: Object.fromEntries(settings), bands: DEFAULTS.bands };
  return evaluate('post_auth', CALM.post_auth, ruleset, swift, {
    ...{ request: [], pre_auth: [], continuous: [] },
    post_auth: rules,
  });
}

test('a calm payment is allowed at both gates, with no hits, and the verdict names its ruleset', () => {
  const calm = { outcome: 'allow', score: 0, hits: [], rulesetVersion: 7 };
  expect(evaluate('pre_auth', CALM.pre_auth, BUILD)).toMatchObject(calm);
  expect(evaluate('post_auth', CALM.post_auth, BUILD)).toMatchObject(calm);
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

test('a rule that is off is not asked, and the ruleset says what a hit does and where its limit lies', () => {
  const facts = { ...CALM.pre_auth, counts: { 'declines.email.day': 4 } };
  const setting = DEFAULTS.rules['declines-by-email'];
  if (!setting) throw new Error('the rule is gone');
  const under = (change: Partial<typeof setting>) =>
    evaluate('pre_auth', facts, { ...BUILD, rules: { 'declines-by-email': { ...setting, ...change } } });
  expect(under({})).toMatchObject({ outcome: 'hold', hits: [{ value: 4, threshold: 4 }] });
  expect(under({ on: false })).toMatchObject({ outcome: 'allow', hits: [] });
  expect(under({ limits: { times: 5 } })).toMatchObject({ outcome: 'allow', hits: [] });
  expect(under({ actions: { hit: { outcome: 'allow', score: 31 } } })).toMatchObject({
    outcome: 'challenge',
    score: 31,
  });
});

test('limits on what buyers share are taken as many times as the facts say', () => {
  const at = (limitsTimes: number) =>
    evaluate('pre_auth', { ...CALM.pre_auth, limitsTimes, counts: { 'declines.address.hour': 5 } }, BUILD).outcome;
  expect([1, 2].map(at)).toEqual(['block', 'allow']);
});

test('a rule that throws, one whose limit or action is not told, and one that the build lacks hold the payment', () => {
  const broken = fixed('broken', 'allow', 0, {
    see: (facts: PostAuthFacts) => fail(facts.seen.currency),
  });
  expect(judge(broken)).toMatchObject({ outcome: 'hold', hits: [{ rule: 'broken', outcome: 'hold' }] });
  const rules = {
    'declines-by-email': { on: true, limits: {}, actions: {} },
    'of-another-build': BUILD.rules['cvc-fail'],
  };
  const verdict = evaluate('pre_auth', CALM.pre_auth, { ...BUILD, rules: rules as Ruleset['rules'] });
  expect(verdict.outcome).toBe('hold');
  expect(verdict.hits.map(hit => hit.rule)).toEqual(['declines-by-email', 'of-another-build']);
});

test('what hushes leaves every other hit in sight and without weight, but for the absolute ones and trouble', () => {
  const pass = fixed('pass', 'allow', 0, { hushes: true });
  const soft = [fixed('soft', 'block', 40), pass];
  expect(judge(...soft)).toMatchObject({ outcome: 'allow', score: 0, hits: [{ rule: 'soft', outcome: 'allow' }, {}] });
  expect(judge(...soft, fixed('hard', 'block', 0, { absolute: true })).outcome).toBe('block');
  expect(judge(...soft, fixed('broken', 'allow', 0, { see: () => fail('broken') })).outcome).toBe('hold');
});

test('a gate that is late, or could not look back, holds the payment', () => {
  const verdict = evaluate('post_auth', CALM.post_auth, BUILD, () => BUDGET_MS + 1);
  expect(verdict).toMatchObject({ outcome: 'hold', hits: [{ rule: 'gate-late' }], latencyMs: BUDGET_MS + 1 });
  const blind = evaluate('pre_auth', { ...CALM.pre_auth, lookedBack: false }, BUILD, swift);
  expect(blind).toMatchObject({ outcome: 'hold', hits: [{ rule: 'gate-late' }] });
});

function fail(what: string): never {
  throw new Error(`a rule of the test: ${what}`);
}
