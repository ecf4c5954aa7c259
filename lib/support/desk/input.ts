import { z } from 'zod';
import type { OperationContext } from '#lib/access/index.ts';
import { lockTicket, type Ticket } from '../change-ticket.ts';
import { NoSuchTicket, TicketMoved } from '../refusals.ts';

export const ticketId = z.uuid();
/** The version that was on the screen: nobody answers what they have not read. */
export const version = z.coerce.number().int().min(0).optional();

type Ask = { ticketId: string; version?: number | undefined };

/** The ticket that somebody of the staff works on, locked. Throws NoSuchTicket, and TicketMoved when it is not as it was read. */
export async function ticketAtWork({ tx }: OperationContext, asked: Ask): Promise<Ticket> {
  const ticket = await lockTicket(tx, asked.ticketId);
  if (!ticket) throw new NoSuchTicket();
  if (asked.version !== undefined && asked.version !== ticket.version) throw new TicketMoved();
  return ticket;
}

/** What every operation on one ticket says of itself. */
export const onTicket = {
  may: 'tickets.answer' as const,
  target: (input: { ticketId: string }) => `ticket:${input.ticketId}`,
};
