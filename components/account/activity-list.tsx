import { Moment } from '#components/admin/moment.tsx';
import type { ActivityView } from '#lib/identity/model.ts';

/** What happened, the latest first. */
export const ActivityList = ({ entries }: { entries: readonly ActivityView[] }) => (
  <ol className="mt-8 border-b border-line">
    {entries.map(({ id, at, says, about, deviceName, network }) => (
      <li key={id} className="grid gap-x-6 border-t border-line py-4 sm:grid-cols-[1fr_auto]">
        <div>
          <p className="font-medium">
            {says}
            {about ? `: ${about}` : null}
          </p>
          <p className="text-small text-muted">
            {[deviceName, network ? `network ${network}` : null].filter(Boolean).join(' · ')}
          </p>
        </div>
        <p className="text-small text-muted">
          <Moment at={at} />
        </p>
      </li>
    ))}
  </ol>
);
