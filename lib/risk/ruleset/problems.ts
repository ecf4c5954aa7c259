import { heavier } from '../model.ts';
import { type Declared, declared } from './rule-book.ts';
import type { Bands, RuleSetting, Ruleset } from './ruleset.ts';
import { isThere } from './sources.ts';

/** Field name to sentence; the fields are those of the form that edits one rule. */
export type Problems = Record<string, string>;

/** What keeps a version from being tried or published, as sentences. */
export function problemsOf({ rules, bands }: Pick<Ruleset, 'rules' | 'bands'>): string[] {
  const known = declared();
  const ofRules = Object.entries(rules).flatMap(([id, setting]) => {
    const rule = known.get(id);
    if (!rule) return setting.on ? [`${id}: there is no such rule in this build.`] : [];
    return Object.values(settingProblems(rule, setting)).map(says => `${rule.title}: ${says}`);
  });
  return [...ofRules, ...Object.values(bandProblems(bands))];
}

/** What is wrong with one rule's setting, by field. */
export function settingProblems(rule: Declared, { on, limits, actions }: RuleSetting): Problems {
  const problems: Problems = {};
  if (on && rule.needs && !isThere(rule.needs))
    problems.on = `This rule needs a source of ${rule.needs}, which is not there: it cannot be switched on.`;
  if (!on && rule.absolute) problems.on = 'Nobody may relax this rule: it cannot be switched off.';
  for (const name of Object.keys(rule.limits))
    if (!isLimit(limits[name])) problems[`limit.${name}`] = 'A number, 0 or more.';
  for (const [name, usual] of Object.entries(rule.actions)) {
    const action = actions[name];
    if (!action) problems[`outcome.${name}`] = 'Say what this hit does.';
    else if (rule.absolute && heavier(action.outcome, usual.outcome) !== action.outcome)
      problems[`outcome.${name}`] = `Nobody may relax this rule: at least ${usual.outcome}.`;
    if (action && !isScore(action.score)) problems[`score.${name}`] = 'A whole number from -100 to 100.';
  }
  return problems;
}

const isLimit = (limit: number | undefined): boolean =>
  limit !== undefined && Number.isFinite(limit) && limit >= 0 && limit <= 1e12;
const isScore = (score: number): boolean => Number.isInteger(score) && Math.abs(score) <= 100;

/** What is wrong with the bands, by field. */
export function bandProblems({ challenge, hold, block }: Bands): Problems {
  const problems: Problems = {};
  for (const [name, from] of Object.entries({ challenge, hold, block }))
    if (!Number.isInteger(from) || from < 1 || from > 1_000) problems[name] = 'A whole number from 1 to 1000.';
  if (!problems.hold && hold <= challenge) problems.hold = 'Higher than where it challenges.';
  if (!problems.block && block <= hold) problems.block = 'Higher than where it holds.';
  return problems;
}
