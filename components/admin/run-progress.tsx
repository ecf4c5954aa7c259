import { UnderWay } from '#components/ui/under-way.tsx';
import type { RunView } from '#lib/payments/model.ts';
import { Panel } from './panel.tsx';

/** How far a comparison is. The page is drawn anew as it goes on, and shows the report once it has ended. */
export function RunProgress({ run }: { run: RunView }) {
  const percent = Math.floor(run.progress * 100);
  const compared = Object.values(run.compared).reduce((sum, count) => sum + count, 0);
  return (
    <Panel id="under-way" title="Comparing">
      <UnderWay labelledBy="under-way" done={percent} of={100}>
        {percent}%, {compared.toLocaleString('en-GB')} compared,{' '}
        {run.differences === 0 ? 'no open difference' : `${run.differences} open`}.
      </UnderWay>
      {run.stalled ? (
        <p className="text-[0.9375rem]">
          It has not moved for minutes: Stripe does not answer, or the worker is away. It goes on by itself from where
          it is.
        </p>
      ) : null}
    </Panel>
  );
}
