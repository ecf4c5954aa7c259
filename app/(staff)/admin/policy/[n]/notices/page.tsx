import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CampaignProgress } from '#components/admin/campaign/progress.tsx';
import { RefusedNotices } from '#components/admin/campaign/refused.tsx';
import { DeliveryReport } from '#components/admin/campaign/report.tsx';
import { Steering } from '#components/admin/campaign/steering.tsx';
import { Chart } from '#components/admin/charts/chart.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { refusedNotices, sentOverTime, viewCampaign } from '#lib/policy/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { chartOf } from './_chart.ts';
import { pace, pause, resume, sendAgain } from './actions.ts';

export const metadata: Metadata = { title: 'Telling everybody' };

type Props = { params: Promise<{ n: string }> };

export default async function NoticesPage({ params }: Props) {
  const { n } = await params;
  const actor = await reader('policy.read', `/admin/policy/${n}/notices`);
  if (!actor) return <Refused permission="policy.read" />;
  const view = /^\d{1,9}$/.test(n) ? await viewCampaign(Number(n), clock.now()) : null;
  if (!view) notFound();
  const [sent, notices] = await Promise.all([sentOverTime(view.version), refusedNotices(view.version)]);
  const steers = may(actor, 'policy.publish');
  return (
    <>
      <a href="/admin/policy" className="link inline-block min-h-6 text-small">
        Policy
      </a>
      <h1 className="display mt-2 text-title">Telling everybody of version {view.version}</h1>
      <p className="measure mt-3 text-muted">
        One mail to each account and to each guest with an order of the two years before. It is about the contract: who
        unsubscribed from news gets it too.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-10">
        <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <CampaignProgress view={view} />
          {steers && !view.finishedAt ? <Steering view={view} pace={pace} pause={pause} resume={resume} /> : null}
        </div>
        <DeliveryReport view={view} />
        <Chart chart={chartOf(sent)} />
        <RefusedNotices
          version={view.version}
          notices={notices}
          of={view.refused + view.flagged}
          again={steers ? sendAgain : null}
        />
      </div>
    </>
  );
}
