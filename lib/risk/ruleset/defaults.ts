import { anonymizersFile } from '#lib/config/index.ts';
import { type RiskStage, STAGES } from '../model.ts';
import type { Rule, Source } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import type { Bands, RuleSetting, Ruleset } from './ruleset.ts';

/** Marble's three thresholds: review, block and review, decline. */
export const BANDS: Bands = { challenge: 30, hold: 60, block: 90 };

/** Which sources this shop has: countries come with it, a list of anonymizers by configuration, coupons it has none. */
const THERE: Readonly<Record<Source, () => boolean>> = {
  geography: () => true,
  anonymizers: () => anonymizersFile() !== null,
  coupons: () => false,
};

const settingOf = <S extends RiskStage>({ id, needs, limits, actions, answeredBy }: Rule<S>): [string, RuleSetting] => [
  id,
  { on: needs === undefined || THERE[needs](), limits, actions, ...(answeredBy && { answeredBy }) },
];

const settingsOf = <S extends RiskStage>(stage: S) => RULES[stage].map(rule => settingOf<S>(rule));

/** The ruleset of this build: every rule as its file declares it. What needs a source that is not there is off. */
export const DEFAULTS: Omit<Ruleset, 'version'> = {
  rules: Object.fromEntries(STAGES.flatMap(stage => settingsOf(stage))),
  bands: BANDS,
};

/** The ruleset of this build, for where no version of it is stored: a file of payments. */
export const buildRuleset = (): Ruleset => ({ version: 0, ...DEFAULTS });
