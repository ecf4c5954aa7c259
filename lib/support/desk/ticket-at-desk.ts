import { asc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { TicketAtDesk } from '../model.ts';
import { supportEvent, supportMessage, supportTicket } from '../schema.ts';
import { MESSAGE_COLUMNS } from '../write-message.ts';
import { asAtDesk } from './list-tickets.ts';

/** More than anybody writes in one ticket. */
const MOST = 500;

/** A ticket with all that was written and done, for whoever of the staff reads it; null when there is none. */
export async function ticketAtDesk(id: string, reader: string, now: Date): Promise<TicketAtDesk | null> {
  const [ticket] = await db().select().from(supportTicket).where(eq(supportTicket.id, id));
  if (!ticket) return null;
  const [row, messages, events] = await Promise.all([
    asAtDesk(ticket, now),
    db()
      .select(MESSAGE_COLUMNS)
      .from(supportMessage)
      .where(eq(supportMessage.ticketId, id))
      .orderBy(asc(supportMessage.at), asc(supportMessage.id))
      .limit(MOST),
    db().select().from(supportEvent).where(eq(supportEvent.ticketId, id)).orderBy(asc(supportEvent.seq)).limit(MOST),
  ]);
  return {
    ...row,
    clause: ticket.clause,
    account: ticket.accountId !== null,
    orderKnown: ticket.orderKnown,
    paymentId: events.find(({ detail }) => detail.payment)?.detail.payment ?? null,
    reported: ticket.reported,
    firstAnsweredAt: ticket.firstAnsweredAt?.toISOString() ?? null,
    version: ticket.version,
    mine: ticket.assignee === reader,
    messages: messages.map(({ at, body: text, ...message }) => {
      const { id: messageId, kind, channel, actor, filesLeft, elsewhere } = message;
      return { id: messageId, kind, channel, actor, filesLeft, elsewhere, at: at.toISOString(), text };
    }),
    events: events.map(({ at, actor, kind, detail }) => ({ at: at.toISOString(), actor, kind, detail })),
  };
}
