import type { RuleRow } from '#components/admin/reports/rule-precision.tsx';
import { liveVersion } from '#lib/risk/index.ts';
import type { Figures } from './figures.ts';
import { share } from './sums.ts';

/** What the hits of each rule turned out to be, those with the most hits first. */
export async function ruleRows({ records }: Figures): Promise<RuleRow[]> {
  const titles = new Map((await liveVersion()).rules.map(({ id, title }) => [id, title]));
  return [...records]
    .map(([id, record]) => ({
      id,
      title: titles.get(id) ?? id,
      ...record,
      precision: share(record.fraud, record.fraud + record.honest),
    }))
    .sort((one, other) => other.hits - one.hits);
}
