import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALM } from '../calm.ts';
import type { RiskStage } from '../model.ts';
import type { Rule } from '../rule.ts';
import { RULES } from './index.ts';

const files = readdirSync(import.meta.dirname)
  .filter(file => !/^index\.ts$|\.test\.ts$/.test(file))
  .map(file => file.replace('.ts', ''));

test('every file of the folder is a rule that is live, under its own name', () => {
  const ids = [...RULES.pre_auth, ...RULES.post_auth].map(rule => rule.id);
  expect(ids.sort()).toEqual(files.sort());
});

for (const rule of RULES.pre_auth) describe(rule.id, () => examples(rule));
for (const rule of RULES.post_auth) describe(rule.id, () => examples(rule));

function examples<S extends RiskStage>(rule: Rule<S>) {
  const calm = CALM[rule.stage];
  test('sleeps on a calm payment', () => expect(rule.when(calm)).toBe(false));
  test('names what it saw and why it matters', () => {
    expect(rule.because).toMatch(/\.$/);
    expect(rule.fires.length).toBeGreaterThan(0);
  });
  test.each(rule.fires)('fires on %j', part => expect(rule.when({ ...calm, ...part })).toBe(true));
  test.each(rule.sleeps)('sleeps on %j', part => expect(rule.when({ ...calm, ...part })).toBe(false));
}
