import type { Metadata } from 'next';
import { PressForm } from '#components/admin/press-form.tsx';
import { LearnedVersion } from '#components/admin/reports/learned-version.tsx';
import { WhatIsKnown } from '#components/admin/reports/what-is-known.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { staffNames } from '#lib/identity/index.ts';
import { learnedModels } from '#lib/risk/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { publish, retire, shadow, train } from './actions.ts';

export const metadata: Metadata = { title: 'The learned score' };

export default async function LearnedPage() {
  const actor = await reader('reports.read', '/admin/reports/learned');
  if (!actor) return <Refused permission="reports.read" />;
  const { models, known } = await learnedModels(db());
  const names = await staffNames(
    models.flatMap(one => [one.trainedBy, one.decidedBy, one.approvedBy].filter(name => name !== null)),
  );
  const [edits, publishes] = [may(actor, 'rules.edit'), may(actor, 'rules.publish')];
  const live = models.find(({ status }) => status === 'live');
  return (
    <>
      <p className="mb-6">
        <Link href="/admin/reports" className="link inline-block min-h-6 text-small">
          Reports
        </Link>
      </p>
      <h1 className="display text-title">The learned score</h1>
      <p className="measure mt-3 text-muted">
        From payments of which we know what they were, the shop learns how much each sign speaks for fraud. The score is
        one rule among the others: it adds to the sum, and decides nothing alone.{' '}
        {live ? `Version ${live.version} scores now.` : 'None scores now: the rules decide alone.'}
      </p>
      <WhatIsKnown known={known} />
      {edits ? (
        <div className="mt-6">
          <PressForm hidden={{}} press="Learn a new version" action={train} />
        </div>
      ) : null}
      <div className="mt-12 grid grid-cols-1 gap-14">
        {models.map(model => (
          <LearnedVersion
            key={model.version}
            model={model}
            names={names}
            shadow={edits ? shadow : null}
            publish={publishes ? publish : null}
            retire={publishes ? retire : null}
          />
        ))}
      </div>
    </>
  );
}
