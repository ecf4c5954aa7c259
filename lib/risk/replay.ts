import { CALM } from './calm.ts';
import { evaluate } from './evaluate.ts';
import type { RiskFacts, RiskStage, RiskVerdict } from './model.ts';
import type { Ruleset } from './ruleset/ruleset.ts';

/** An evaluation as it is stored: its facts may be of a time that gathered fewer. */
export type Stored = { stage: RiskStage; facts: Readonly<Record<string, unknown>>; latencyMs: number };

/**
 * The verdict of `ruleset` on facts that were stored, with the time that the gate took then: the same verdict under the
 * version that decided, and what another would have said. What was not gathered then counts as not known.
 */
export const replay = ({ stage, facts, latencyMs }: Stored, ruleset: Ruleset): RiskVerdict & { latencyMs: number } =>
  evaluate(stage, { ...CALM[stage], ...facts } as RiskFacts[typeof stage], ruleset, () => latencyMs);
