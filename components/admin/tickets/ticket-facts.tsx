import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { TicketAtDesk } from '#lib/support/model.ts';
import { Moment } from '../moment.tsx';
import { DueBy } from './tickets-table.tsx';

type Props = {
  ticket: TicketAtDesk;
  clause: string | null;
  /** Whether the reader may see payments. */
  payments: boolean;
  nameOf: (actor: string) => string;
};

/** Who asks, as far as staff need it, about what, and by when we answer. */
export const TicketFacts = ({ ticket, clause, payments, nameOf }: Props) => (
  <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-[0.9375rem]">
    <Fact name="From">
      {ticket.who}, {ticket.account ? 'by an account' : 'a guest'}
    </Fact>
    {ticket.orderNumber ? (
      <Fact name="Order">
        <span className="tabular">{ticket.orderNumber}</span>
        <span className="block text-muted text-small">
          {ticket.orderKnown ? 'It is theirs.' : 'Not known to be theirs: tell nothing about it.'}
        </span>
      </Fact>
    ) : null}
    {ticket.paymentId ? (
      <Fact name="Payment">
        {payments ? (
          <Link href={`/admin/payments/${ticket.paymentId}`} className="link inline-block min-h-6">
            At the desk
          </Link>
        ) : (
          'For those who may see payments'
        )}
        {ticket.reported ? <span className="block text-small text-vermilion">▲ Reported as not theirs.</span> : null}
      </Fact>
    ) : null}
    {clause ? <Fact name="Clause">{clause}</Fact> : null}
    <Fact name="Asked">
      <Moment at={ticket.openedAt} />
    </Fact>
    <Fact name="Answer">
      <DueBy ticket={ticket} />
    </Fact>
    {ticket.firstAnsweredAt ? (
      <Fact name="First answer">
        <Moment at={ticket.firstAnsweredAt} />
      </Fact>
    ) : null}
    <Fact name="Whose">{ticket.assignee ? nameOf(ticket.assignee) : 'Nobody’s yet'}</Fact>
  </dl>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);
