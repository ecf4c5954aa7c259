import type { RetentionView } from '#lib/privacy/model.ts';
import { Chart } from '../charts/chart.tsx';

/** Rows that went, day by day. */
export function RetentionChart({ days }: Pick<RetentionView, 'days'>) {
  const gone = days.reduce((sum, day) => sum + day.gone, 0);
  return (
    <Chart
      chart={{
        id: 'gone',
        title: 'What went, day by day',
        says: `${gone} rows in ${days.length} days, the oldest left.`,
        whenNone: 'Nothing was due in the last thirty days.',
        shape: 'bars',
        unit: { is: 'count' },
        along: 'Day',
        labels: days.map(({ day }) => day),
        series: [{ name: 'Rows gone', look: 'proof', values: days.map(day => day.gone) }],
      }}
    />
  );
}
