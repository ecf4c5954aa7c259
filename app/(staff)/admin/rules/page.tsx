import type { Metadata } from 'next';
import { RuleTable } from '#components/admin/rules/rule-table.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { Section } from '#components/admin/rules/section.tsx';
import { STAGES } from '#components/admin/rules/words.ts';
import { Link } from '#components/ui/link.tsx';
import { clock, DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { liveVersion, ruleRecord } from '#lib/risk/index.ts';
import type { RiskStage } from '#lib/risk/model.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Rules' };

export default async function RulesPage() {
  if (!(await reader('rules.read', '/admin/rules'))) return <Refused permission="rules.read" />;
  const [live, records] = await Promise.all([liveVersion(), ruleRecord(db(), later(clock.now(), -30 * DAY))]);
  return (
    <>
      <RulesNav here="/admin/rules" />
      <h1 className="display text-title">Rules</h1>
      <p className="measure mt-3 text-muted">
        Every payment is asked these. The heaviest hit decides, and points add up: from {live.bands.challenge} a buyer
        proves the card, from {live.bands.hold} a person looks, from {live.bands.block} it is stopped. This is{' '}
        <Link href={`/admin/rules/versions/${live.version}`} className="link inline-block min-h-6">
          version {live.version}
        </Link>
        .
      </p>
      <div className="mt-10 grid grid-cols-1 gap-12">
        {(Object.keys(STAGES) as RiskStage[]).map(stage => (
          <Section key={stage} id={stage} title={`Asked ${STAGES[stage]}`}>
            <RuleTable
              caption={`Rules that are asked ${STAGES[stage]}`}
              rules={live.rules.filter(rule => rule.stage === stage)}
              records={records}
            />
          </Section>
        ))}
      </div>
    </>
  );
}
