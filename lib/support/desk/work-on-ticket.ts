import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { changeTicket, dueFor } from '../change-ticket.ts';
import { words } from '../input.ts';
import { TicketClosed } from '../refusals.ts';
import { writeMessage } from '../write-message.ts';
import { onTicket, ticketAtWork, ticketId } from './input.ts';

const about = z.strictObject({ ticketId });
const because = z.string().trim().min(10, 'Say why, in a sentence.').max(500, 'Use at most 500 characters.');

/** Somebody takes a ticket, from whoever had it. */
export const assignTicket = operation({
  name: 'tickets.assign',
  ...onTicket,
  input: about,
  async run(context, asked) {
    const { tx, actor, now } = context;
    const ticket = await ticketAtWork(context, asked);
    if (ticket.assignee === actor.id) return;
    const detail: Record<string, string> = ticket.assignee ? { from: ticket.assignee } : {};
    await changeTicket(
      tx,
      ticket,
      { assignee: actor.id, assignedAt: now },
      { actor: actor.id, kind: 'assigned', detail, now },
    );
  },
});

/** Somebody gives a ticket back to all. */
export const leaveTicket = operation({
  name: 'tickets.leave',
  ...onTicket,
  input: about,
  async run(context, asked) {
    const { tx, actor, now } = context;
    const ticket = await ticketAtWork(context, asked);
    if (ticket.assignee === null) return;
    await changeTicket(tx, ticket, { assignee: null, assignedAt: null }, { actor: actor.id, kind: 'left', now });
  },
});

/** A note for colleagues. Its customer gets no mail of it, and may read it in the copy of their data. */
export const noteOnTicket = operation({
  name: 'tickets.note',
  ...onTicket,
  input: z.strictObject({ ticketId, note: words }),
  async run(context, { note: text, ...asked }) {
    const { tx, actor, now } = context;
    const { id } = await ticketAtWork(context, asked);
    const message = { kind: 'note', channel: 'page', actor: actor.id, at: now, text } as const;
    await writeMessage(tx, { id: newId(now.getTime()), ticketId: id, ...message });
    await changeTicket(tx, { id }, {}, { actor: actor.id, kind: 'noted', now });
  },
});

/** A ticket needs no answer: it is no question, or was answered elsewhere. */
export const closeTicket = operation({
  name: 'tickets.close',
  ...onTicket,
  input: z.strictObject({ ticketId, because }),
  async run(context, { because: why, ...asked }) {
    const { tx, actor, now } = context;
    const ticket = await ticketAtWork(context, asked);
    if (ticket.state === 'closed') throw new TicketClosed();
    const change = { state: 'closed', closedAt: now, answerBy: null } as const;
    await changeTicket(tx, ticket, change, { actor: actor.id, kind: 'closed', detail: { because: why }, now });
  },
});

/** A ticket was closed too early: an answer is owed again. */
export const reopenTicket = operation({
  name: 'tickets.reopen',
  ...onTicket,
  input: about,
  async run(context, asked) {
    const { tx, actor, now } = context;
    const ticket = await ticketAtWork(context, asked);
    if (ticket.state === 'open') return;
    const change = { state: 'open', closedAt: null, answerBy: dueFor(ticket.urgent, now) } as const;
    await changeTicket(tx, ticket, change, { actor: actor.id, kind: 'reopened', now });
  },
});
