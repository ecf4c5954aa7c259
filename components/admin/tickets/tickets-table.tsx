import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { type DeskTicket, STATE_WORDS, TOPICS } from '#lib/support/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

type Props = { tickets: readonly DeskTicket[]; names: Readonly<Record<string, string>> };

/** Tickets in a table: what is asked, by whom, by when, and who has it. */
export const TicketsTable = ({ tickets, names }: Props) =>
  tickets.length === 0 ? (
    <p className="mt-6">Nothing here.</p>
  ) : (
    <table className={TABLE}>
      <caption className="sr-only">Questions</caption>
      <HeadRow names={['Question', 'From', 'Asked', 'Answer by', 'Whose']} />
      <tbody className="max-md:block">
        {tickets.map(ticket => (
          <tr key={ticket.id} className={ROW}>
            <td className={CELL}>
              <Link href={`/admin/tickets/${ticket.id}`} className="link inline-block min-h-6 font-medium">
                {TOPICS[ticket.topic].label}
              </Link>
              <span className="tabular block text-muted text-small">
                {ticket.number}
                {ticket.orderNumber ? `, order ${ticket.orderNumber}` : ''}
              </span>
            </td>
            <td className={CELL}>{ticket.who}</td>
            <td className={CELL}>
              <Moment at={ticket.openedAt} />
            </td>
            <td className={CELL}>
              <DueBy ticket={ticket} />
            </td>
            <td className={CELL}>
              {ticket.assignee ? (names[ticket.assignee] ?? 'Somebody') : <span className="text-muted">Nobody’s</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

/** By when an answer is owed, or where the ticket stands when none is. */
export const DueBy = ({ ticket: { answerBy, overdue, urgent, state } }: { ticket: DeskTicket }) =>
  answerBy === null ? (
    <Badge tone={state === 'waiting' ? 'proved' : 'neutral'}>{STATE_WORDS[state]}</Badge>
  ) : (
    <Badge tone={overdue || urgent ? 'attention' : 'waiting'}>
      <span>
        {overdue ? 'overdue since ' : urgent ? 'urgent, by ' : ''}
        <Moment at={answerBy} />
      </span>
    </Badge>
  );
