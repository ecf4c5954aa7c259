import { STAGES } from '../model.ts';
import type { Rule } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import { DEFAULTS } from './defaults.ts';
import type { RuleView } from './model.ts';
import type { RuleSetting, Ruleset } from './ruleset.ts';
import { isThere } from './sources.ts';

/** What is the same of every rule, whatever its stage. */
export type Declared = Pick<Rule<never>, 'id' | 'number' | 'title' | 'because' | 'limits' | 'actions'> &
  Partial<Pick<Rule<never>, 'needs' | 'absolute' | 'answeredBy'>> & { stage: RuleView['stage'] };

/** Every rule of this build by its id, in the order of gates and of the catalogue. */
export const declared = (): ReadonlyMap<string, Declared> =>
  new Map(STAGES.flatMap(stage => RULES[stage].map((rule): [string, Declared] => [rule.id, rule])));

/** What a version says of a rule of this build: as it is stored, or off with the build's limits where it is not named. */
export const settingOf = (
  { rules }: Pick<Ruleset, 'rules'>,
  { id, limits, actions, answeredBy }: Declared,
): RuleSetting => rules[id] ?? { on: false, limits, actions, ...(answeredBy && { answeredBy }) };

/** Every rule of this build as `ruleset` sets it. */
export const ruleBook = (ruleset: Pick<Ruleset, 'rules'> = DEFAULTS): RuleView[] =>
  [...declared().values()].map(rule => viewRule(rule, settingOf(ruleset, rule)));

function viewRule(rule: Declared, { on, limits, actions, answeredBy }: RuleSetting): RuleView {
  const { id, number, title, because, stage, needs, absolute } = rule;
  return {
    ...{ id, number, title, because, stage, on, answeredBy: answeredBy ?? null },
    lacks: needs && !isThere(needs) ? needs : null,
    absolute: absolute === true,
    actions: Object.entries(rule.actions).map(([name, usual]) => ({ name, ...(actions[name] ?? usual) })),
    limits: Object.entries(rule.limits).map(([name, usual]) => ({ name, usual, value: limits[name] ?? usual })),
  };
}
