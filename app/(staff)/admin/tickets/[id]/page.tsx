import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnswerForm } from '#components/admin/tickets/answer-form.tsx';
import { DeskThread } from '#components/admin/tickets/desk-thread.tsx';
import { TicketFacts } from '#components/admin/tickets/ticket-facts.tsx';
import { TicketSteps } from '#components/admin/tickets/ticket-steps.tsx';
import { TicketWork } from '#components/admin/tickets/ticket-work.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId, newId } from '#lib/id.ts';
import { staffNames } from '#lib/identity/index.ts';
import { clauses } from '#lib/policy/index.ts';
import { templatesFor, ticketAtDesk } from '#lib/support/index.ts';
import { TOPICS } from '#lib/support/model.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import * as actions from './actions.ts';

export const metadata: Metadata = { title: 'A question' };

type Props = { params: Promise<{ id: string }> };

export default async function TicketAtDeskPage({ params }: Props) {
  const { id } = await params;
  const actor = await reader('tickets.answer', `/admin/tickets/${id}`, isId(id) ? `ticket:${id}` : undefined);
  if (!actor) return <Refused permission="tickets.answer" />;
  const now = clock.now();
  const ticket = isId(id) ? await ticketAtDesk(id, actor.id, now) : null;
  if (!ticket) notFound();
  const people = [ticket.assignee ?? '', ...[...ticket.messages, ...ticket.events].map(one => one.actor)];
  // Customers have no name here, whoever reads.
  const names = await staffNames(people.filter(Boolean));
  const nameOf = (who: string): string =>
    names[who] ?? (who.startsWith('system:') ? 'the shop itself' : 'its customer');
  return (
    <>
      <Link href="/admin/tickets" className="link inline-block min-h-6 text-small">
        All questions
      </Link>
      <h1 className="display mt-2 text-title">{TOPICS[ticket.topic].label}</h1>
      <p className="tabular mt-1 text-muted">{ticket.number}</p>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-1 content-start gap-8">
          <DeskThread messages={ticket.messages} nameOf={nameOf} />
          <AnswerForm
            ticketId={id}
            version={ticket.version}
            messageId={newId(now.getTime())}
            templates={templatesFor(ticket.topic)}
            action={actions.answer}
          />
        </div>
        <div className="grid grid-cols-1 content-start gap-8">
          <TicketFacts
            ticket={ticket}
            clause={clauses.find(clause => clause.id === ticket.clause)?.heading ?? null}
            payments={may(actor, 'payments.read')}
            nameOf={nameOf}
          />
          <TicketWork ticket={ticket} messageId={newId(now.getTime())} actions={actions} />
          <TicketSteps steps={ticket.events} nameOf={nameOf} />
        </div>
      </div>
    </>
  );
}
