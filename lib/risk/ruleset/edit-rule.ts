import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { ASSURANCES, OUTCOMES } from '../model.ts';
import { versionNumber } from './make-draft.ts';
import { settingProblems } from './problems.ts';
import { declared, settingOf } from './rule-book.ts';
import type { RuleSetting } from './ruleset.ts';
import { keepDraft, lockDraft } from './stored-version.ts';

/** What was typed into a field; an empty one is no number, and not zero. */
const typed = z
  .string()
  .trim()
  .transform(text => (text === '' ? Number.NaN : Number(text)));

/**
 * Sets one rule in a draft: whether it is asked, its limits and what its hits do, by name, and what a
 * buyer may answer them with; what is not given stays.
 * Throws NoSuchRuleset, NotADraft, and BadInput with a sentence for each field: `on`, `limit.<name>`, `outcome.<name>`,
 * `score.<name>`.
 */
export const editRule = operation({
  name: 'rules.edit-rule',
  may: 'rules.edit',
  input: z.strictObject({
    version: versionNumber,
    rule: z.string().max(100),
    on: z.boolean(),
    limits: z.record(z.string(), typed),
    outcomes: z.record(z.string(), z.enum(OUTCOMES)),
    answeredBy: z.enum([...ASSURANCES, 'nobody']).optional(),
    scores: z.record(z.string(), typed),
  }),
  target: ({ version }) => `ruleset:${version}`,
  async run({ tx }, { version, rule: id, on, limits, outcomes, scores, answeredBy }) {
    const draft = await lockDraft(tx, version);
    const rule = declared().get(id);
    if (!rule) throw new BadInput({ rule: 'There is no such rule in this build.' });
    const before = settingOf(draft, rule);
    const setting: RuleSetting = {
      ...before,
      on,
      limits: Object.fromEntries(
        Object.entries(rule.limits).map(([name, usual]) => [name, limits[name] ?? before.limits[name] ?? usual]),
      ),
      actions: Object.fromEntries(
        Object.entries(rule.actions).map(([name, usual]) => {
          const { outcome, score } = before.actions[name] ?? usual;
          return [name, { outcome: outcomes[name] ?? outcome, score: scores[name] ?? score }];
        }),
      ),
    };
    if (answeredBy === 'nobody') delete setting.answeredBy;
    else if (answeredBy) setting.answeredBy = answeredBy;
    const problems = settingProblems(rule, setting);
    if (Object.keys(problems).length > 0) throw new BadInput(problems);
    await keepDraft(tx, { ...draft, rules: { ...draft.rules, [id]: setting } });
  },
});
