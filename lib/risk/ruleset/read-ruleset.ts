import { z } from 'zod';
import { ASSURANCES, OUTCOMES } from '../model.ts';
import type { RuleSetting, Ruleset } from './ruleset.ts';

const action = z.object({ outcome: z.enum(OUTCOMES), score: z.number().int() });
const shape = z.object({
  rules: z.record(
    z.string(),
    z.object({
      on: z.boolean(),
      limits: z.record(z.string(), z.number()),
      actions: z.record(z.string(), action),
      answeredBy: z.enum(ASSURANCES).optional(),
    }),
  ),
  bands: z.object({ challenge: z.number(), hold: z.number(), block: z.number() }),
});

/** How the first version was kept: a list of rules with one action each, and bands in the code. */
const firstShape = z.array(z.object({ id: z.string(), score: z.number(), outcome: z.enum([...OUTCOMES, 'varies']) }));
const FIRST_BANDS = { challenge: 30, hold: 60, block: 90 };
const VARIED: RuleSetting['actions'] = {
  elevated: { outcome: 'hold', score: 0 },
  highest: { outcome: 'block', score: 0 },
};

/** A ruleset as it is stored under `version`, in any shape that was ever written. Throws when it cannot be read. */
export function readRuleset(version: number, stored: unknown): Ruleset {
  if (!Array.isArray(stored)) return { version, ...shape.parse(stored) };
  const rules = firstShape.parse(stored).map(({ id, score, outcome }): [string, RuleSetting] => {
    const actions = outcome === 'varies' ? VARIED : { hit: { outcome, score } };
    return [id, { on: true, limits: {}, actions }];
  });
  return { version, rules: Object.fromEntries(rules), bands: FIRST_BANDS };
}
