import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { changeTicket } from '../change-ticket.ts';
import { words } from '../input.ts';
import { tellCustomer } from '../mail-of-ticket.ts';
import { AFTER_ANSWER, type AfterAnswer } from '../model.ts';
import { writeMessage } from '../write-message.ts';
import { onTicket, ticketAtWork, ticketId, version } from './input.ts';
import { leftToFill } from './templates.ts';

const after = z.enum(Object.keys(AFTER_ANSWER) as [AfterAnswer, ...AfterAnswer[]]);

/** Words that are read as they stand: nothing of a template may be left in them. */
const answer = words.refine(text => leftToFill(text) === null, {
  error: ({ input }) =>
    `“${leftToFill(String(input))}” is not filled in yet. Put in what it stands for, or take it out. If you mean the brackets, use round ones.`,
});

/**
 * Somebody of the staff answers: it is on the page and in the customer’s mailbox, and the clock stops. Whoever answers
 * first has it from then on. Sent twice it is one answer.
 */
export const answerTicket = operation({
  name: 'tickets.answer',
  ...onTicket,
  input: z.strictObject({ ticketId, version, messageId: z.uuid(), answer, after }),
  async run(context, { messageId, answer: text, after: then, ...asked }) {
    const { tx, actor, now } = context;
    // The same press again finds a newer version of its own making.
    const ticket = await ticketAtWork(context, { ticketId: asked.ticketId });
    const message = { kind: 'answer', channel: 'page', actor: actor.id, at: now, text } as const;
    if (!(await writeMessage(tx, { id: messageId, ticketId: ticket.id, ...message }))) return;
    if (asked.version !== undefined) await ticketAtWork(context, asked);
    const change = {
      state: then,
      ...{ answerBy: null, answeredAt: now, firstAnsweredAt: ticket.firstAnsweredAt ?? now },
      ...{ assignee: ticket.assignee ?? actor.id, assignedAt: ticket.assignedAt ?? now },
      closedAt: then === 'closed' ? now : null,
    };
    await changeTicket(tx, ticket, change, { actor: actor.id, kind: 'answered', detail: { after: then }, now });
    const data = { answer: text, closed: then === 'closed' };
    await tellCustomer(tx, ticket, { template: 'support.answered', occasion: messageId, data, now });
  },
});
