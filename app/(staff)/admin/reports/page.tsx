import type { Metadata } from 'next';
import { Chart } from '#components/admin/charts/chart.tsx';
import { Moment } from '#components/admin/moment.tsx';
import { Headlines } from '#components/admin/reports/headlines.tsx';
import { PeriodNav } from '#components/admin/reports/period-nav.tsx';
import { RulePrecision } from '#components/admin/reports/rule-precision.tsx';
import { Link } from '#components/ui/link.tsx';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { chartsOf } from './charts.ts';
import { figuresOf } from './figures.ts';
import { headlinesOf } from './headlines.ts';
import { PERIODS, periodIn } from './period.ts';
import { ruleRows } from './rule-rows.ts';

export const metadata: Metadata = { title: 'Reports' };

const NONE = 'Nothing was counted in this time.';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReportsPage({ searchParams }: Props) {
  if (!(await reader('reports.read', '/admin/reports'))) return <Refused permission="reports.read" />;
  const period = periodIn((await searchParams).days);
  const figures = await figuresOf(period);
  const rules = await ruleRows(figures);
  const file = (id: string) => `/api/reports/${id}?days=${period}`;
  return (
    <>
      <h1 className="display text-title">Reports</h1>
      <p className="measure mt-3 text-muted">
        What the gates held and stopped, how fast people decided, and who was right.{' '}
        {figures.countedAt ? (
          <>
            Counted <Moment at={figures.countedAt.toISOString()} />; days are in UTC.
          </>
        ) : (
          'Nothing is counted yet: that happens every ten minutes.'
        )}{' '}
        <Link href="/admin/reports/learned" className="link inline-block min-h-6">
          What was learned from it
        </Link>
      </p>
      <PeriodNav periods={PERIODS} here={period} />
      <Headlines headlines={headlinesOf(figures)} days={period} />
      <div className="mt-12 grid grid-cols-1 gap-x-12 gap-y-14 lg:grid-cols-2">
        {chartsOf(figures).map(chart => (
          <Chart key={chart.id} chart={{ ...chart, whenNone: NONE }} file={file(chart.id)} />
        ))}
      </div>
      <RulePrecision rules={rules} file={file('rules')} />
    </>
  );
}
