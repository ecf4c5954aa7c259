import { OUTCOMES, type RiskOutcome } from '#lib/risk/model.ts';

/** Which way of ending otherwise an address asks for, if it names one. */
export function wayIn({
  was,
  would,
}: Record<string, string | string[] | undefined>): { before: RiskOutcome; after: RiskOutcome } | undefined {
  const [before, after] = [OUTCOMES.find(one => one === was), OUTCOMES.find(one => one === would)];
  return before && after && { before, after };
}
