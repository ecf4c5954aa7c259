import type { Metadata } from 'next';
import { Changes } from '#components/admin/rules/changes.tsx';
import { CompareForm } from '#components/admin/rules/compare-form.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { Section } from '#components/admin/rules/section.tsx';
import { VersionTable } from '#components/admin/rules/version-table.tsx';
import { namesOf } from '#lib/identity/index.ts';
import { compareVersions, rulesetVersions } from '#lib/risk/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { named, peopleOf } from '../names.ts';
import { type Query, versionIn } from '../query.ts';

export const metadata: Metadata = { title: 'Versions of the rules' };

export default async function VersionsPage({ searchParams }: { searchParams: Query }) {
  if (!(await reader('rules.read', '/admin/rules/versions'))) return <Refused permission="rules.read" />;
  const query = await searchParams;
  const versions = await rulesetVersions();
  const nameOf = await namesOf(versions.flatMap(peopleOf));
  const numbers = versions.map(({ version }) => version);
  const before = versionIn(query.before) ?? versions.find(({ status }) => status === 'live')?.version ?? null;
  const after = versionIn(query.after) ?? numbers[0] ?? null;
  const changes = before !== null && after !== null ? await compareVersions(before, after) : null;
  return (
    <>
      <RulesNav here="/admin/rules/versions" />
      <h1 className="display text-title">Versions</h1>
      <p className="measure mt-3 text-muted">
        A draft is tried in shadow beside the live rules, and goes live when a second person has approved it. What
        decided once stays as it was, so one can always go back.
      </p>
      <VersionTable versions={versions.map(version => named(version, nameOf))} />
      {changes ? (
        <div className="mt-12">
          <Section id="compare" title={`From version ${before} to version ${after}`}>
            <CompareForm versions={numbers} before={before} after={after} />
            <Changes changes={changes} />
          </Section>
        </div>
      ) : null}
    </>
  );
}
