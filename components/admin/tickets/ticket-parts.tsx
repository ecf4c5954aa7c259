import { Link } from '#components/ui/link.tsx';
import { DESK_PARTS, type DeskPart } from '#lib/support/model.ts';

const LABELS: Record<DeskPart, string> = {
  open: 'Wait for us',
  mine: 'Mine',
  waiting: 'Answered',
  closed: 'Closed',
};

/** The parts of the inbox. */
export const TicketParts = ({ part }: { part: DeskPart }) => (
  <nav aria-label="Parts of the inbox" className="mt-8">
    <ul className="flex flex-wrap gap-x-6 border-line border-b">
      {DESK_PARTS.map(one => (
        <li key={one}>
          <Link
            href={`/admin/tickets?part=${one}`}
            aria-current={one === part ? 'page' : undefined}
            className="inline-flex min-h-9 items-center border-transparent border-b-2 text-[0.9375rem] hover:border-edge aria-[current]:border-vermilion aria-[current]:font-semibold"
          >
            {LABELS[one]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
