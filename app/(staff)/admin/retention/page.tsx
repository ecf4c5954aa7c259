import type { Metadata } from 'next';
import { RetentionChart } from '#components/admin/privacy/retention-chart.tsx';
import { RetentionTable } from '#components/admin/privacy/retention-table.tsx';
import { clock } from '#lib/clock.ts';
import { viewRetention } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionPage() {
  if (!(await reader('retention.read', '/admin/retention'))) return <Refused permission="retention.read" />;
  const { days, tables } = await viewRetention(clock.now());
  return (
    <>
      <h1 className="display text-title">Retention</h1>
      <p className="measure mt-3 text-muted">
        Every hour, what we promised to keep no longer goes. What a bank or a person still asks about is held back, and
        goes when that is settled. Days are in UTC.
      </p>
      <div className="mt-8">
        <RetentionChart days={days} />
      </div>
      <RetentionTable tables={tables} />
    </>
  );
}
