import type { Metadata } from 'next';
import { AssessmentReport } from '#components/admin/audits/assessment-report.tsx';
import { AssessmentTable } from '#components/admin/audits/assessment-table.tsx';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { UnderWay } from '#components/ui/under-way.tsx';
import { may } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { staffNames } from '#lib/identity/index.ts';
import { listAssessments } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { assess } from './actions.ts';

export const metadata: Metadata = { title: 'Assessment of the shop' };

export default async function AssessmentPage() {
  const actor = await reader('audits.read', '/admin/audits/assessment');
  if (!actor) return <Refused permission="audits.read" />;
  const all = await listAssessments();
  const names = await staffNames(all.map(({ askedBy }) => askedBy));
  const [newest] = all;
  const under = newest && newest.finishedAt === null ? newest : null;
  const last = all.find(({ finishedAt }) => finishedAt !== null);
  return (
    <>
      <AuditsNav here="/admin/audits/assessment" />
      <h1 className="display text-title">Assessment of the shop</h1>
      <p className="measure mt-3 text-muted">
        The shop tries to break into itself in the ways that attackers try first: headers, cookies, TLS, methods,
        redirects, known paths, hostile forms. It does so at its own address alone, in a process that knows neither
        database nor secrets, within a few hundred requests; on request, and at least every four weeks.
      </p>
      {under || may(actor, 'audits.run') ? (
        <Panel id="make" title={under ? 'Under way' : 'Try again now'} className="mt-8 max-w-xl">
          {under ? (
            <UnderWay labelledBy="make" done={under.done} of={under.total}>
              {under.startedAt ? `${under.done} of ${under.total} ways of attack tried.` : 'Waiting for its turn.'}
            </UnderWay>
          ) : (
            <PressForm key={newest?.id} hidden={{ assessmentId: newId() }} press="Assess the shop" action={assess} />
          )}
        </Panel>
      ) : null}
      {last ? <AssessmentReport assessment={last} /> : null}
      <AssessmentTable all={all} names={names} />
    </>
  );
}
