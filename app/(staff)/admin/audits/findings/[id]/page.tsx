import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssignForm } from '#components/admin/audits/assign-form.tsx';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { FindingFacts } from '#components/admin/audits/finding-facts.tsx';
import { FindingSteps } from '#components/admin/audits/finding-steps.tsx';
import { RunNow } from '#components/admin/audits/run-now.tsx';
import { BecauseForm } from '#components/admin/because-form.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId, newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { latestRound, viewFinding, whoAudits } from '#lib/policy/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { assign, note, run } from '../../actions.ts';

export const metadata: Metadata = { title: 'A finding' };

/** A broken promise: what was found, who sees to it, and what was done. */
export default async function FindingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('audits.read', `/admin/audits/findings/${id}`, isId(id) ? `finding:${id}` : undefined);
  if (!actor) return <Refused permission="audits.read" />;
  const finding = isId(id) ? await viewFinding(id, clock.now()) : null;
  if (!finding) notFound();
  const [people, round] = await Promise.all([whoAudits(), latestRound()]);
  const nameOf = await namesOf([
    finding.owner,
    ...finding.steps.flatMap(({ actor: who, step, says }) => (step === 'assigned' ? [who, says] : [who])),
  ]);
  const open = finding.closedAt === null;
  const works = may(actor, 'audits.work');
  return (
    <>
      <AuditsNav />
      <h1 className="display text-title">{finding.promise}</h1>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-8">
          <FindingFacts finding={finding} owner={finding.owner ? nameOf(finding.owner) : 'Nobody yet'} />
          <FindingSteps steps={finding.steps} nameOf={nameOf} />
        </div>
        {open ? (
          <div className="grid grid-cols-1 content-start gap-8">
            <RunNow
              round={round}
              hidden={{ roundId: newId(), controlId: finding.controlId }}
              press="Mended: run it again"
              run={may(actor, 'audits.run') ? run : null}
            />
            {works ? (
              <>
                <AssignForm
                  findingId={id}
                  owner={finding.owner?.replace('account:', '')}
                  people={people.map(({ id: value, name: label }) => ({ value, label }))}
                  assign={assign}
                />
                <BecauseForm
                  id="note"
                  key={finding.steps.length}
                  hidden={{ findingId: id }}
                  reason="note"
                  label="A note"
                  hint="What you found out, or did about it. Nobody’s name."
                  press="Note it"
                  action={note}
                />
              </>
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
