import type { Metadata } from 'next';
import { ModuleList } from '#components/admin/training/module-list.tsx';
import { PolicyRow } from '#components/admin/training/policy-row.tsx';
import { TrainingTable } from '#components/admin/training/training-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { accountIdOf, may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { moduleCalled, trainingOf, trainingOverview } from '#lib/identity/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Training' };

export default async function TrainingPage() {
  const actor = await reader('training.take', '/admin/training');
  if (!actor) return <Refused permission="training.take" />;
  const now = clock.now();
  const { modules, policy } = await trainingOf(accountIdOf(actor) ?? '', now);
  const left = modules.filter(({ state }) => state !== 'valid' && state !== 'due').length;
  const overview = may(actor, 'training.read') ? await trainingOverview(now) : null;
  return (
    <>
      <h1 className="display text-title">Training</h1>
      <p className="measure mt-3 text-muted">
        Whoever works with payments here knows how people try to get at them. Five modules, each about ten minutes,
        valid for a year; and the policy that we promise our customers to keep.
      </p>
      {left > 0 || !policy ? (
        <Notice tone="attention" className="mt-6 max-w-3xl" title="Your role waits for this">
          <p>
            {left > 0 ? `${left === 1 ? 'One module' : `${left} modules`} to pass` : 'The policy to read'}
            {left > 0 && !policy ? ', and the policy to read' : ''}. Until then nothing else of the desk is shown to
            you; it is yours again on the page after.
          </p>
        </Notice>
      ) : null}
      <ModuleList modules={modules} />
      <PolicyRow policy={policy} />
      {overview ? <TrainingTable rows={overview} titleOf={slug => moduleCalled(slug)?.title ?? slug} /> : null}
    </>
  );
}
