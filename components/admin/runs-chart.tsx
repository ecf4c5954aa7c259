import type { RunView } from '#lib/payments/model.ts';
import { Chart } from './charts/chart.tsx';

/** Open differences by run, the oldest left. */
export function RunsChart({ runs }: { runs: readonly RunView[] }) {
  const finished = runs.filter(run => run.finishedAt !== null).toReversed();
  const latest = finished.at(-1);
  if (!latest || finished.length < 2) return null;
  const most = Math.max(...finished.map(run => run.differences));
  return (
    <Chart
      chart={{
        id: 'trend',
        title: 'Open differences, run by run',
        says: says(finished.length, most, latest),
        shape: 'bars',
        unit: { is: 'count' },
        along: 'Run',
        labels: finished.map(run => run.startedAt.slice(0, 16).replace('T', ' ')),
        series: [{ name: 'Open differences', look: 'vermilion', values: finished.map(run => run.differences) }],
      }}
    />
  );
}

const says = (runs: number, most: number, latest: RunView): string =>
  most === 0
    ? `${runs} runs, the oldest left: none found an open difference.`
    : `${runs} runs, the oldest left: at most ${most} open at once, ${latest.differences} in the latest.`;
