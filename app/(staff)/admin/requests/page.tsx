import type { Metadata } from 'next';
import { Chart } from '#components/admin/charts/chart.tsx';
import { RequestsTable } from '#components/admin/requests/requests-table.tsx';
import { Link } from '#components/ui/link.tsx';
import { clock } from '#lib/clock.ts';
import { closedForDesk, openForDesk, requestMonths } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { requestCharts } from './charts.ts';

export const metadata: Metadata = { title: 'Requests about data' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The register of what people ask about their data. */
export default async function RequestsPage({ searchParams }: Props) {
  if (!(await reader('requests.read', '/admin/requests'))) return <Refused permission="requests.read" />;
  const now = clock.now();
  const before = momentIn((await searchParams).before);
  const [open, { requests: closed, next }, months] = await Promise.all([
    openForDesk(now),
    closedForDesk(before, now),
    requestMonths(now),
  ]);
  return (
    <>
      <h1 className="display text-title">Requests about data</h1>
      <p className="measure mt-3 text-muted">
        Whoever asks about their data gets an answer within a month. Copies and erasures are their owner’s alone: nobody
        here starts, ends or stops one. A request stays in this register for two years after it was closed.
      </p>
      <h2 className="display mt-10 text-heading">Waiting</h2>
      {open.length === 0 ? (
        <p className="mt-4">Nobody waits for an answer.</p>
      ) : (
        <RequestsTable caption="Requests that wait" requests={open} />
      )}
      <div className="mt-12 grid grid-cols-1 gap-12 lg:grid-cols-2">
        {requestCharts(months).map(chart => (
          <Chart key={chart.id} chart={chart} />
        ))}
      </div>
      <h2 className="display mt-12 text-heading">Closed</h2>
      {closed.length === 0 ? (
        <p className="mt-4">None is closed yet.</p>
      ) : (
        <RequestsTable caption="Requests that are closed" requests={closed} closed />
      )}
      {next ? (
        <Link href={`/admin/requests?before=${encodeURIComponent(next)}`} className="link mt-4 inline-block min-h-6">
          Earlier ones
        </Link>
      ) : null}
    </>
  );
}

/** A moment from an address; what is none counts as left out. */
function momentIn(value: string | string[] | undefined): string | null {
  if (typeof value !== 'string') return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
