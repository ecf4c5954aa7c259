import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { EventView } from '#lib/audit/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { ActorName } from './actor-name.tsx';

type Props = { events: readonly EventView[]; names: Readonly<Record<string, string>> };

/** One row for each event, the latest first. */
export function EventTable({ events, names }: Props) {
  if (events.length === 0) return <p className="mt-8 border-line border-t pt-6 text-lead">No event is like that.</p>;
  return (
    <table className={TABLE}>
      <caption className="sr-only">Events, the latest first</caption>
      <HeadRow names={['Row', 'When', 'Who', 'What', 'About', 'Outcome']} />
      <tbody className="max-md:block">
        {events.map(event => (
          <tr key={event.seq} className={ROW}>
            <th scope="row" className={`${CELL} tabular font-semibold`}>
              <Link href={`/admin/audit/${event.seq}`} className="link inline-block min-h-6">
                {event.seq}
              </Link>
            </th>
            <td className={CELL}>
              <Moment at={event.at} precise />
            </td>
            <td className={CELL}>
              <ActorName actor={event.actor} names={names} />
            </td>
            <td className={`${CELL} break-words`}>{event.action}</td>
            <td className={`${CELL} break-all text-small`}>{event.target ?? <span className="text-muted">–</span>}</td>
            <td className={CELL}>
              {event.outcome === 'refused' ? (
                <Badge tone="attention">Refused</Badge>
              ) : (
                <Badge tone="proved">Done</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
