import { STAGES } from '../model.ts';
import type { Source } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import { DEFAULTS } from './defaults.ts';

/** Whether this shop has a source of facts: then the rules of this build that need it are on by default. */
export const isThere = (source: Source): boolean =>
  STAGES.some(stage => RULES[stage].some(({ id, needs }) => needs === source && DEFAULTS.rules[id]?.on));
