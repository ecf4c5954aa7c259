import type { ChartData } from '#components/admin/charts/model.ts';
import type { DayOfRuns } from '#lib/policy/model.ts';

/** What the runs of each day came to. */
export function trendOf(days: readonly DayOfRuns[]): ChartData {
  const sum = (name: 'held' | 'broken' | 'not_checked') => days.reduce((all, day) => all + day[name], 0);
  return {
    id: 'trend',
    title: 'Results, day by day',
    says: `${sum('held') + sum('broken') + sum('not_checked')} runs in ${days.length} days: ${sum('broken')} found something broken, ${sum('not_checked')} could not look.`,
    whenNone: 'No control has run yet. The first look is under way within a minute of the worker’s start.',
    shape: 'bars',
    unit: { is: 'count' },
    along: 'Day',
    labels: days.map(({ day }) => day),
    series: [
      { name: 'Held', look: 'proof', values: days.map(({ held }) => held) },
      { name: 'Not looked at', look: 'edge', values: days.map(({ not_checked }) => not_checked) },
      { name: 'Broken', look: 'vermilion', values: days.map(({ broken }) => broken) },
    ],
  };
}
