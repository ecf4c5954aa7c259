import { UnderWay } from '#components/ui/under-way.tsx';
import type { BacktestView } from '#lib/risk/model.ts';
import { Panel } from '../panel.tsx';

/** How far a backtest is. The page is drawn anew as it goes on, and shows the result once it has ended. */
export function BacktestProgress({ test: { done, total, stalled } }: { test: BacktestView }) {
  const percent = total ? Math.min(99, Math.floor((100 * done) / total)) : 0;
  return (
    <Panel id="under-way" title="Under way" className="mt-8 max-w-xl">
      <UnderWay labelledBy="under-way" done={percent} of={100}>
        {total === null
          ? 'Counting.'
          : `${percent}%, ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} presses.`}
      </UnderWay>
      {stalled ? (
        <p className="text-[0.9375rem]">It has not moved for minutes. It goes on by itself from where it is.</p>
      ) : null}
    </Panel>
  );
}
