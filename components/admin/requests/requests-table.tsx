import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { DeskRequest } from '#lib/privacy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { DueBadge } from './due-badge.tsx';

type Props = { caption: string; requests: readonly DeskRequest[]; closed?: boolean };

/** Requests in a table: what was asked, where it stands, and how long there is. */
export const RequestsTable = ({ caption, requests, closed = false }: Props) => (
  <table className={TABLE}>
    <caption className="sr-only">{caption}</caption>
    <HeadRow names={['Request', 'Received', closed ? 'Closed' : 'Due', 'State']} />
    <tbody className="max-md:block">
      {requests.map(request => (
        <tr key={request.id} className={ROW}>
          <td className={CELL}>
            <Link href={`/admin/requests/${request.id}`} className="link inline-block min-h-6 font-medium">
              {request.what}
            </Link>
            <span className="tabular block text-muted text-small">
              {request.reference}, {request.channel === 'guest' ? 'by a guest' : 'by an account'}
            </span>
          </td>
          <td className={CELL}>
            <Moment at={request.receivedAt} />
          </td>
          <td className={CELL}>
            {request.closedAt ? <Moment at={request.closedAt} /> : <DueBadge request={request} />}
          </td>
          <td className={CELL}>
            <Badge tone={toneOf(request)}>{request.standing}</Badge>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const toneOf = ({ status }: DeskRequest) =>
  status === 'completed' ? 'proved' : status === 'refused' ? 'stopped' : status === 'cancelled' ? 'neutral' : 'waiting';
