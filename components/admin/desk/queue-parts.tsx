import { Link } from '#components/ui/link.tsx';
import { QUEUE_PARTS, type QueuePart } from '#lib/payments/model.ts';

const NAMES: Record<QueuePart, string> = {
  open: 'All open',
  mine: 'Mine',
  unassigned: 'Nobody’s',
  held: 'Held',
  after: 'After the sale',
  escalated: 'Escalated',
  snoozed: 'Resting',
};

/** The parts of the queue, each with an address of its own. */
export const QueueParts = ({ part }: { part: QueuePart }) => (
  <nav aria-label="Parts of the queue" className="mt-6">
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {QUEUE_PARTS.map(one => (
        <li key={one}>
          <Link
            href={one === 'open' ? '/admin/payments' : { pathname: '/admin/payments', query: { part: one } }}
            aria-current={one === part ? 'page' : undefined}
            className="inline-flex min-h-9 items-center border-transparent border-b-2 text-[0.9375rem] hover:border-edge aria-[current]:border-ink aria-[current]:font-semibold"
          >
            {NAMES[one]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
