import type { Metadata } from 'next';
import { DifferenceList } from '#components/admin/difference-list.tsx';
import { ReasonForm } from '#components/admin/reason-form.tsx';
import { RunForm } from '#components/admin/run-form.tsx';
import { RunProgress } from '#components/admin/run-progress.tsx';
import { RunsChart } from '#components/admin/runs-chart.tsx';
import { RunsTable } from '#components/admin/runs-table.tsx';
import { Settled } from '#components/admin/settled.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { reconciliationReport } from '#lib/payments/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { explain, start } from './actions.ts';

export const metadata: Metadata = { title: 'Reconciliation' };

export default async function ReconciliationPage() {
  const actor = await reader('reconciliation.read', '/admin/reconciliation');
  if (!actor) return <Refused permission="reconciliation.read" />;
  const now = clock.now();
  const { waiting, moreWait, settled, runs } = await reconciliationReport(now);
  const explains = may(actor, 'reconciliation.explain');
  const underWay = runs.find(run => run.finishedAt === null);
  return (
    <>
      <h1 className="display text-title">Reconciliation</h1>
      <p className="measure mt-3 text-muted">
        Every night our payments, refunds, disputes and paid orders are laid beside Stripe’s, both ways. What differs
        waits here until both sides agree or somebody has explained it.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <DifferenceList
            waiting={waiting}
            moreWait={moreWait}
            compared={runs.some(run => run.finishedAt !== null)}
            explain={({ id }) =>
              explains ? (
                <ReasonForm
                  about={{ name: 'differenceId', id }}
                  name="explanation"
                  label="Explanation"
                  hint="Why this is as it should be. It stays on record under your name."
                  press="Explain"
                  action={explain}
                />
              ) : null
            }
          />
          <RunsChart runs={runs} />
          <RunsTable runs={runs} />
          <Settled differences={settled} />
        </div>
        <div>{underWay ? <RunProgress run={underWay} /> : explains ? <RunForm start={start} /> : null}</div>
      </div>
    </>
  );
}
