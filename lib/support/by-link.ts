import { z } from 'zod';
import type { OperationContext } from '#lib/access/index.ts';
import { lockTicket, type Ticket } from './change-ticket.ts';
import { TicketLinkOver } from './refusals.ts';
import { readTicketLink } from './ticket-link.ts';

export const token = z.string().min(1).max(300);

/** The ticket of a link, locked. Throws TicketLinkOver. */
export async function ticketByLink({ tx, now }: OperationContext, link: string): Promise<Ticket> {
  const id = readTicketLink(link, now);
  const ticket = id ? await lockTicket(tx, id) : null;
  if (!ticket) throw new TicketLinkOver();
  return ticket;
}

/** What an audit event about a link names; forged ones name nothing. */
export const targetOfLink = (_input: unknown, { id }: { id: string }): string => `ticket:${id}`;
