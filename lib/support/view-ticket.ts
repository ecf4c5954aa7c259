import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { TicketRow, TicketView } from './model.ts';
import { supportMessage, supportTicket } from './schema.ts';
import { readTicketLink, ticketLink } from './ticket-link.ts';
import { MESSAGE_COLUMNS } from './write-message.ts';

/** More than anybody writes in one ticket: the first so many are shown. */
const MOST_MESSAGES = 500;
const MOST_TICKETS = 50;

/** A ticket as whoever holds its link sees it, with no word about who they are; null when the link opens none. */
export async function ticketOfLink(link: string, now: Date): Promise<TicketView | null> {
  const id = readTicketLink(link, now);
  const [ticket] = id ? await db().select().from(supportTicket).where(eq(supportTicket.id, id)) : [];
  if (!ticket) return null;
  const messages = await db()
    .select(MESSAGE_COLUMNS)
    .from(supportMessage)
    .where(and(eq(supportMessage.ticketId, ticket.id), ne(supportMessage.kind, 'note')))
    // Ids are drawn when a page is opened: what is sent later may have the smaller one.
    .orderBy(asc(supportMessage.at), asc(supportMessage.id))
    .limit(MOST_MESSAGES);
  const { number, topic, clause, orderNumber, state, openedAt, answerBy, reported, accountId, orderKnown } = ticket;
  return {
    ...{ number, topic, clause, orderNumber, state, openedAt: openedAt.toISOString() },
    answerBy: answerBy?.toISOString() ?? null,
    reported,
    mayReport: orderKnown && !reported,
    deletable: accountId === null,
    messages: messages.map(({ id: messageId, kind, channel, at, body, filesLeft }) => ({
      ...{ id: messageId, channel, at: at.toISOString(), text: body, filesLeft },
      from: kind === 'customer' ? 'customer' : 'staff',
    })),
  };
}

/** What an account has asked, the newest first, each with a link of its own. */
export async function ticketsOfAccount(accountId: string, now: Date): Promise<TicketRow[]> {
  const rows = await db()
    .select()
    .from(supportTicket)
    .where(eq(supportTicket.accountId, accountId))
    .orderBy(desc(supportTicket.id))
    .limit(MOST_TICKETS);
  return rows.map(({ id, number, topic, state, openedAt }) => {
    return { number, topic, state, openedAt: openedAt.toISOString(), href: new URL(ticketLink(id, now)).pathname };
  });
}
