import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { dueFor, noteStep, type Ticket } from './change-ticket.ts';
import { tellCustomer, tellDesk } from './mail-of-ticket.ts';
import { isUrgent, type Topic } from './model.ts';
import { TicketElsewhere } from './refusals.ts';
import { supportTicket } from './schema.ts';
import { type NewMessage, writeMessage } from './write-message.ts';

/** Whose a ticket is: an account’s, or that of an e-mail address that nobody was signed in with. */
export type Asker = { account: string } | { guest: string };

type NewTicket = {
  id: string;
  asker: Asker;
  actor: string;
  topic: Topic;
  clause?: string | undefined;
  orderNumber?: string | undefined;
  /** Whether the order of that number is theirs. */
  orderKnown?: boolean;
  /** The payment that was reported with it. */
  paymentId?: string | null;
  message: Pick<NewMessage, 'channel' | 'text'> & Partial<Pick<NewMessage, 'mailHash' | 'filesLeft'>>;
  now: Date;
};

/**
 * Takes in a question: the ticket with its number and its clock, what was written, and a mail with its link. The same id
 * a second time is the same question: it is answered as before, and to nobody else (TicketElsewhere).
 */
export async function takeIn(tx: Tx, asked: NewTicket): Promise<{ id: string; number: string }> {
  const { id, actor, message, now } = asked;
  const [ticket] = await tx.insert(supportTicket).values(rowOf(asked)).onConflictDoNothing().returning();
  if (!ticket) return sameAsBefore(tx, asked);
  await writeMessage(tx, { id: newId(now.getTime()), ticketId: id, kind: 'customer', actor, at: now, ...message });
  await noteStep(tx, id, { actor, kind: 'opened', now });
  const { paymentId } = asked;
  if (paymentId) await noteStep(tx, id, { actor, kind: 'reported', detail: { payment: paymentId }, now });
  const { answerBy, urgent, reported: stopped } = ticket;
  const data = { answerBy: answerBy?.toISOString() ?? null, stopped };
  await tellCustomer(tx, ticket, { template: 'support.received', occasion: 'opened', data, now });
  if (urgent) await tellDesk(tx, ticket, 'opened', now);
  return { id, number: ticket.number };
}

function rowOf({ id, asker, topic, clause, orderNumber, orderKnown, paymentId, now }: NewTicket) {
  const urgent = isUrgent(topic);
  return {
    ...{ id, topic, urgent, clause: clause ?? null, orderNumber: orderNumber ?? null },
    ...{ orderKnown: orderKnown ?? false, reported: Boolean(paymentId), openedAt: now, answerBy: dueFor(urgent, now) },
    number: nextNumber(now.getUTCFullYear()),
    accountId: 'account' in asker ? asker.account : null,
    guestEmail: 'guest' in asker ? asker.guest.toLowerCase() : null,
    state: 'open' as const,
  };
}

/** T-<year>-<six digits or more>, from a sequence: never given twice. */
const nextNumber = (year: number) => sql<string>`(
  select 'T-' || ${String(year)}::text || '-' || lpad(next, greatest(6, length(next)), '0')
  from (select nextval('support_ticket_number')::text as next) as drawn)`;

async function sameAsBefore(tx: Tx, { id, asker }: NewTicket): Promise<Pick<Ticket, 'id' | 'number'>> {
  const [before] = await tx.select().from(supportTicket).where(eq(supportTicket.id, id));
  const theirs =
    'account' in asker ? before?.accountId === asker.account : before?.guestEmail === asker.guest.toLowerCase();
  if (!before || !theirs) throw new TicketElsewhere();
  return { id, number: before.number };
}
