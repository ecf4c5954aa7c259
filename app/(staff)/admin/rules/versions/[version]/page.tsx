import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BacktestTable } from '#components/admin/rules/backtest-table.tsx';
import { Changes } from '#components/admin/rules/changes.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { Section } from '#components/admin/rules/section.tsx';
import { ShadowSummary } from '#components/admin/rules/shadow-summary.tsx';
import { Published, VersionStatus } from '#components/admin/rules/version-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { namesOf } from '#lib/identity/index.ts';
import { compareVersions, latestBacktests, liveVersion, viewRuleset, viewShadow } from '#lib/risk/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { named, peopleOf } from '../../names.ts';
import { versionIn } from '../../query.ts';
import { Editor } from './editor.tsx';
import { Steps } from './steps.tsx';

export const metadata: Metadata = { title: 'A version of the rules' };

export default async function VersionPage({ params }: { params: Promise<{ version: string }> }) {
  const { version: asked } = await params;
  const actor = await reader('rules.read', `/admin/rules/versions/${asked}`);
  if (!actor) return <Refused permission="rules.read" />;
  const version = versionIn(asked);
  const found = version === null ? null : await viewRuleset(version);
  if (!found) notFound();
  const live = await liveVersion();
  const [changes, tests, shadow] = await Promise.all([
    live.version !== found.version ? compareVersions(live.version, found.version) : null,
    latestBacktests(clock.now(), found.version),
    found.shadowSince ? viewShadow(found.version) : null,
  ]);
  const nameOf = await namesOf([...peopleOf(found), ...tests.map(({ askedBy }) => askedBy)]);
  const ruleset = named(found, nameOf);
  const edits = may(actor, 'rules.edit');
  return (
    <>
      <RulesNav />
      <h1 className="display text-title">Version {ruleset.version}</h1>
      <p className="measure mt-3 text-lead">{ruleset.note}</p>
      <p className="mt-3 text-[0.9375rem]">
        <VersionStatus status={ruleset.status} />{' '}
        <span className="text-muted">· made by {ruleset.createdBy} · live:</span> <Published version={ruleset} />
      </p>
      {ruleset.problems.length > 0 ? (
        <Notice tone="attention" title="Before it can be tried" className="mt-6">
          {ruleset.problems.join(' ')}
        </Notice>
      ) : null}
      <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-12">
          {changes ? (
            <Section id="changes" title={`Against version ${live.version}, which is live`}>
              <Changes changes={changes} />
            </Section>
          ) : null}
          {shadow ? (
            <ShadowSummary shadow={shadow} titles={new Map(ruleset.rules.map(({ id, title }) => [id, title]))} />
          ) : null}
          {ruleset.editable && edits ? <Editor ruleset={ruleset} /> : null}
          <Section id="tests" title="Backtests of this version">
            <BacktestTable tests={tests.map(test => ({ ...test, askedBy: nameOf(test.askedBy) }))} />
          </Section>
        </div>
        <Steps ruleset={ruleset} live={live.version} edits={edits} publishes={may(actor, 'rules.publish')} />
      </div>
    </>
  );
}
