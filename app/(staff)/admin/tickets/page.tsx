import type { Metadata } from 'next';
import { Figures } from '#components/admin/tickets/figures.tsx';
import { TicketParts } from '#components/admin/tickets/ticket-parts.tsx';
import { TicketsTable } from '#components/admin/tickets/tickets-table.tsx';
import { Link } from '#components/ui/link.tsx';
import { clock } from '#lib/clock.ts';
import { staffNames } from '#lib/identity/index.ts';
import { inboxFigures, listTickets } from '#lib/support/index.ts';
import { DESK_PARTS } from '#lib/support/model.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Questions' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The inbox: what waits for an answer, the most urgent first. */
export default async function TicketsPage({ searchParams }: Props) {
  const actor = await reader('tickets.answer', '/admin/tickets');
  if (!actor) return <Refused permission="tickets.answer" />;
  const now = clock.now();
  const { part: named, after: place } = await searchParams;
  const part = DESK_PARTS.find(one => one === named) ?? 'open';
  const after = typeof place === 'string' ? place : null;
  const [{ tickets, next }, figures] = await Promise.all([
    listTickets({ part, after, reader: actor.id }, now),
    inboxFigures(now),
  ]);
  const names = await staffNames(tickets.flatMap(({ assignee }) => assignee ?? []));
  return (
    <>
      <h1 className="display text-title">Questions</h1>
      <p className="measure mt-3 text-muted">
        What people ask us, by when we promised an answer. Who wrote is masked; whatever you open is on record.
      </p>
      <Figures figures={figures} />
      <TicketParts part={part} />
      <TicketsTable tickets={tickets} names={names} />
      {next ? (
        <Link
          href={`/admin/tickets?part=${part}&after=${encodeURIComponent(next)}`}
          className="link mt-4 inline-block min-h-6"
        >
          More
        </Link>
      ) : null}
    </>
  );
}
