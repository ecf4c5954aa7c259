import type { Metadata } from 'next';
import { MonitorTable } from '#components/admin/monitor-table.tsx';
import { NotAllowed } from '#components/admin/not-allowed.tsx';
import { clock } from '#lib/clock.ts';
import { monitors } from '#lib/payments/index.ts';
import { reader } from '../reader.ts';

export const metadata: Metadata = { title: 'Monitors' };

export default async function MonitorsPage() {
  if (!(await reader('monitors.read', '/admin/monitors'))) return <NotAllowed />;
  const now = clock.now();
  return (
    <>
      <h1 className="display text-title">Monitors</h1>
      <MonitorTable monitors={await monitors(now)} at={now.toISOString()} />
    </>
  );
}
