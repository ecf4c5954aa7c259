import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { changeTicket } from '../change-ticket.ts';
import { tellCustomer } from '../mail-of-ticket.ts';
import { TicketClosed } from '../refusals.ts';
import { toDesk } from '../report-payment.ts';
import { writeMessage } from '../write-message.ts';
import { onTicket, ticketAtWork, ticketId } from './input.ts';
import { PRIVACY_ANSWER } from './templates.ts';

/** What somebody writes means that the payment was not theirs: it is stopped, with a case at the desk of payments. */
export const handToDesk = operation({
  name: 'tickets.to-desk',
  ...onTicket,
  input: z.strictObject({ ticketId }),
  run: async (context, asked) => void (await toDesk(context, await ticketAtWork(context, asked))),
});

/**
 * What somebody writes is about their data: they are shown the way to where they alone see, correct and delete it, because
 * nobody of the staff may start that for them. The ticket is closed with it. Sent twice it is one answer.
 */
export const handToPrivacy = operation({
  name: 'tickets.to-privacy',
  ...onTicket,
  input: z.strictObject({ ticketId, messageId: z.uuid() }),
  async run(context, { messageId, ...asked }) {
    const { tx, actor, now } = context;
    const ticket = await ticketAtWork(context, asked);
    if (ticket.state === 'closed') throw new TicketClosed();
    const text = PRIVACY_ANSWER(ticket.accountId !== null);
    const message = { kind: 'answer', channel: 'page', actor: actor.id, at: now, text } as const;
    if (!(await writeMessage(tx, { id: messageId, ticketId: ticket.id, ...message }))) return;
    const answered = { answerBy: null, answeredAt: now, firstAnsweredAt: ticket.firstAnsweredAt ?? now };
    const change = { ...answered, topic: 'privacy', state: 'closed', closedAt: now } as const;
    await changeTicket(tx, ticket, change, { actor: actor.id, kind: 'to-privacy', now });
    const data = { answer: text, closed: true };
    await tellCustomer(tx, ticket, { template: 'support.answered', occasion: messageId, data, now });
  },
});
