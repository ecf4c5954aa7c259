import { expect, test } from 'vitest';
import { CALM, signSays } from '#lib/risk/index.ts';
import type { RiskHit } from '#lib/risk/model.ts';
import type { GateView } from '../view.ts';
import { signalsOf } from './signals.ts';

const learned = {
  version: 3,
  score: 96.4,
  because: [
    { sign: 'amount', adds: 1.234 },
    { sign: 'hour', adds: -0.5 },
  ],
};
const hit: RiskHit = { rule: 'learned-score', outcome: 'allow', score: 30, because: '', value: 96, threshold: 95 };
const gate = (hits: RiskHit[]): GateView => ({
  stage: 'pre_auth',
  outcome: 'allow',
  score: 0,
  hits,
  facts: { ...CALM.pre_auth, learned },
  at: '2026-11-22T12:00:00.000Z',
});
const parts = [
  { says: signSays('amount'), adds: '+1.23' },
  { says: signSays('hour'), adds: '−0.50' },
];

test('a learned score that weighs in is explained by what it is made of', () => {
  const { against } = signalsOf([gate([hit])], { verified: null });
  expect(against.find(({ rule }) => rule === 'learned-score')).toMatchObject({ weight: '+30', parts });
});

test('one that says little is told all the same, and explained', () => {
  const { neutral } = signalsOf([gate([])], { verified: null });
  expect(neutral.find(({ key }) => key === 'learned-score')).toMatchObject({ value: '96 of 100', parts });
});
