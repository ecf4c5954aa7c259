import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { targetOfLink, ticketByLink, token } from './by-link.ts';
import { changeTicket } from './change-ticket.ts';
import { TicketClosed } from './refusals.ts';

/** Whoever holds the link says that nothing is left to answer. */
export const settle = operation({
  name: 'support.settle',
  may: 'support.ask',
  input: z.strictObject({ token }),
  target: targetOfLink,
  async run(context, { token: link }) {
    const ticket = await ticketByLink(context, link);
    if (ticket.state === 'closed') throw new TicketClosed();
    const { tx, actor, now } = context;
    const change = { state: 'closed', closedAt: now, answerBy: null } as const;
    await changeTicket(tx, ticket, change, { actor: actor.id, kind: 'settled', now });
    return { id: ticket.id };
  },
});
