import { type ChartData, told } from '#components/admin/charts/model.ts';
import type { RequestMonth } from '#lib/privacy/model.ts';

const COUNT = { is: 'count' } as const;
const SECONDS = { is: 'seconds' } as const;
/** The shortest month: the law gives one. */
const A_MONTH = 28 * 86_400;

/** How many requests came in each month, and how long people took to answer. */
export function requestCharts(months: readonly RequestMonth[]): ChartData[] {
  const labels = months.map(({ month }) => month);
  const common = { along: 'Month', labels };
  const all = months.reduce((sum, { byPeople, byThemselves }) => sum + byPeople + byThemselves, 0);
  const slowest = Math.max(0, ...months.map(one => one.slowest ?? 0));
  return [
    {
      ...common,
      ...{ id: 'months', title: 'Requests by month', shape: 'bars', unit: COUNT },
      says: `${told(all, COUNT)} within twelve months. Copies and erasures are carried out by themselves.`,
      whenNone: 'Nobody has asked for anything within twelve months.',
      series: [
        { name: 'Answered by people', look: 'ink', values: months.map(({ byPeople }) => byPeople) },
        { name: 'Carried out by themselves', look: 'edge', values: months.map(({ byThemselves }) => byThemselves) },
      ],
    },
    {
      ...common,
      ...{ id: 'answers', title: 'Time to an answer', shape: 'lines', unit: SECONDS },
      says: `What people answered took ${told(slowest, SECONDS)} at most, by the month in which it came.`,
      whenNone: 'Nothing was answered within twelve months.',
      series: [
        { name: 'Half are answered within', look: 'ink', values: months.map(({ median }) => median) },
        { name: 'The slowest', look: 'vermilion', values: months.map(one => one.slowest) },
      ],
      limits: [{ at: A_MONTH, says: 'A month, which the law gives' }],
    },
  ];
}
