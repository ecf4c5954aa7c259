import { Badge } from '#components/ui/badge.tsx';
import { STATE_WORDS, type TicketView, TOPICS } from '#lib/support/model.ts';
import { PlaceTime } from './place-time.tsx';

const TONES = { open: 'waiting', waiting: 'proved', closed: 'neutral' } as const;

/** What a question is about, where it stands, and until when we answer. */
export const TicketHead = ({ ticket, clause }: { ticket: TicketView; clause: string | null }) => (
  <>
    <Badge tone={TONES[ticket.state]}>{STATE_WORDS[ticket.state]}</Badge>
    <h1 className="display mt-2 text-title">{TOPICS[ticket.topic].label}</h1>
    <p className="tabular mt-2 text-muted">
      {ticket.number}
      {ticket.orderNumber ? `, order ${ticket.orderNumber}` : ''}
      {clause ? `, “${clause}”` : ''}
    </p>
    {ticket.answerBy ? (
      <p className="mt-3">
        A person answers by <PlaceTime at={ticket.answerBy} />.
      </p>
    ) : null}
  </>
);
