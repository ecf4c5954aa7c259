import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALM } from '../calm.ts';
import { type RiskFacts, type RiskStage, STAGES } from '../model.ts';
import type { Example, Rule } from '../rule.ts';
import { RULES } from './index.ts';

const files = readdirSync(import.meta.dirname)
  .filter(file => !/^index\.ts$|\.test\.ts$/.test(file))
  .map(file => file.replace('.ts', ''));

test('every file of the folder is a rule that a gate can ask, under its own name', () => {
  const ids = STAGES.flatMap(stage => RULES[stage].map(({ id }) => id));
  expect(ids.sort()).toEqual(files.sort());
});

test('every row of the standard’s catalogue has its rule', () => {
  const numbers = new Set(STAGES.flatMap(stage => RULES[stage].map(({ number }) => number)));
  const catalogue = Array.from({ length: 43 }, (_, n) => n + 1);
  expect(catalogue.filter(number => !numbers.has(number))).toEqual([]);
});

for (const stage of STAGES) ofStage(stage);

function ofStage<S extends RiskStage>(stage: S) {
  for (const rule of RULES[stage]) describe(rule.id, () => examples<S>(rule));
}

function examples<S extends RiskStage>(rule: Rule<S>) {
  const see = (part: Example<S> = {}) => rule.see(laid(rule.stage, part), rule.limits);
  const { missing } = rule;

  test('sleeps on a calm payment', () => expect(see()).toBe(null));
  test('says what it is about, why that matters, and has its two sides', () => {
    expect(rule.because).toMatch(/\.$/);
    expect(Object.keys(rule.fires)).toEqual(Object.keys(rule.actions));
    expect(Object.values(rule.fires).every(parts => parts.length > 0)).toBe(true);
    expect(Math.min(rule.boundary.length, rule.sleeps.length, missing.length)).toBeGreaterThan(0);
    expect(Object.keys(rule.limits)).toEqual(expect.arrayContaining([...(rule.shared ?? [])]));
  });
  for (const [action, parts] of Object.entries(rule.fires))
    test.each(parts)(`is ${action} on %j`, part => {
      const seen = see(part);
      expect(seen).toMatchObject({ as: action, threshold: expect.anything() });
    });
  test.each(rule.sleeps)('sleeps on %j', part => expect(see(part)).toBe(null));
  test.each(rule.boundary)('tells $below from $at', ({ below, at }) => {
    expect(see(at)).not.toBe(null);
    expect(see(below)?.as).not.toBe(see(at)?.as);
  });
  if (missing !== 'fires')
    test.each(missing)('sleeps where its facts are missing: %j', part => expect(see(part)).toBe(null));
}

/** Lays an example over calm facts, part by part. */
function laid<S extends RiskStage>(stage: S, example: Example<S>): RiskFacts[S] {
  const calm: Record<string, unknown> = { ...CALM[stage] };
  for (const [key, part] of Object.entries(example)) {
    const both = isParts(calm[key]) && isParts(part);
    calm[key] = both ? { ...(calm[key] as object), ...part } : part;
  }
  return calm as RiskFacts[S];
}

const isParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
