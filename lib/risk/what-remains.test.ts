import { expect, test } from 'vitest';
import { CALM } from './calm.ts';
import { evaluate } from './evaluate.ts';
import type { Assurance, PostAuthFacts, PreAuthFacts, RiskHit } from './model.ts';
import { buildRuleset } from './ruleset/defaults.ts';
import { whatRemains } from './what-remains.ts';

const ruleset = buildRuleset();
const before = (change: Partial<PreAuthFacts>, shown: Assurance) => {
  const { hits } = evaluate('pre_auth', { ...CALM.pre_auth, ...change }, ruleset, () => 1);
  return whatRemains({ stage: 'pre_auth', hits }, ruleset, shown);
};
const after = (change: Partial<PostAuthFacts>, shown: Assurance) => {
  const { hits } = evaluate('post_auth', { ...CALM.post_auth, ...change }, ruleset, () => 1);
  return whatRemains({ stage: 'post_auth', hits }, ruleset, shown);
};

test('who buys a stack of one print is answered for by the mailbox of the order', () => {
  expect(before({ quantity: 12 }, 'code')).toBe('allow');
});

test('what Radar rates as elevated is answered for by an account that is known, not by a mailbox', () => {
  const elevated = { radar: { level: 'elevated', outcome: 'authorized' } };
  expect(after(elevated, 'factor')).toBe('allow');
  expect(after(elevated, 'code')).toBe('hold');
});

test('nothing answers for the card, for lists, for what was fraud and for a block', () => {
  const wrong = { checks: { cvc: 'pass', postalCode: 'fail', line1: 'fail' } };
  expect(after(wrong, 'factor')).toBe('hold');
  expect(after({ radar: { level: 'highest', outcome: 'blocked' } }, 'factor')).toBe('block');
  expect(before({ lists: { allow: [], block: ['email'] } }, 'factor')).not.toBe('allow');
  expect(before({ marks: ['email'] }, 'factor')).toBe('hold');
  expect(before({ quantity: 12, counts: { 'cards.address.hour': 4 } }, 'factor')).toBe('hold');
});

test('a gate that was late, or a rule that threw, is not answered by anybody', () => {
  expect(before({ lookedBack: false }, 'factor')).toBe('hold');
  const threw: RiskHit = {
    ...{ rule: 'quantity-outlier', outcome: 'hold', score: 0, because: 'It could not be evaluated.' },
    ...{ value: null, threshold: null },
  };
  expect(whatRemains({ stage: 'pre_auth', hits: [threw] }, ruleset, 'factor')).toBe('hold');
});

test('what small signs add up to is added up anew without those that are answered', () => {
  const hit = (rule: string, score: number): RiskHit => ({
    ...{ rule, score, outcome: 'allow', because: '', value: 1, threshold: 0 },
  });
  const hits = [hit('doubtful-email', 45), hit('avs-postal-code-fail', 25)];
  expect(whatRemains({ stage: 'post_auth', hits: hits.slice(0, 1) }, ruleset, 'code')).toBe('allow');
  expect(whatRemains({ stage: 'post_auth', hits }, ruleset, 'code')).toBe('allow');
  const more = [...hits, hit('avs-postal-code-fail', 10)];
  expect(whatRemains({ stage: 'post_auth', hits: more }, ruleset, 'code')).toBe('hold');
  expect(whatRemains({ stage: 'pre_auth', hits: more }, ruleset, 'code')).toBe('allow');
});
