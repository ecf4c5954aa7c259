import type { Metadata } from 'next';
import { MonitorTable } from '#components/admin/monitor-table.tsx';
import { clock } from '#lib/clock.ts';
import { monitors } from '#lib/payments/index.ts';
import { policyMonitors } from '#lib/policy/index.ts';
import { privacyMonitors } from '#lib/privacy/index.ts';
import { supportMonitors } from '#lib/support/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Monitors' };

export default async function MonitorsPage() {
  if (!(await reader('monitors.read', '/admin/monitors'))) return <Refused permission="monitors.read" />;
  const now = clock.now();
  return (
    <>
      <h1 className="display text-title">Monitors</h1>
      <MonitorTable
        monitors={await monitors(now, [...privacyMonitors, ...supportMonitors, ...policyMonitors])}
        at={now.toISOString()}
      />
    </>
  );
}
