import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { targetOfLink, ticketByLink, token } from './by-link.ts';
import { changeTicket, opened, type Ticket } from './change-ticket.ts';
import { words } from './input.ts';
import { limitWriting } from './limits.ts';
import { type NewMessage, writeMessage } from './write-message.ts';

/** Whoever holds the link of a ticket goes on with it: a closed one is opened again. Sent twice it is one message. */
export const reply = operation({
  name: 'support.reply',
  may: 'support.ask',
  input: z.strictObject({ token, messageId: z.uuid(), message: words }),
  prepare: ({ actor, now }, { token: link }) => limitWriting({ who: link.slice(0, 36), from: actor.from.address }, now),
  target: targetOfLink,
  async run(context, { token: link, messageId: id, message: text }) {
    const ticket = await ticketByLink(context, link);
    const { actor, now } = context;
    const message = { id, kind: 'customer' as const, channel: 'page' as const, actor: actor.id, at: now, text };
    await addFromCustomer(context.tx, ticket, message);
    return { id: ticket.id };
  },
});

/** Adds what a customer writes to a locked ticket. The clock runs from the first thing that is unanswered. */
export async function addFromCustomer(tx: Tx, ticket: Ticket, message: Omit<NewMessage, 'ticketId'>): Promise<boolean> {
  const { at: now, actor, channel } = message;
  if (!(await writeMessage(tx, { ...message, ticketId: ticket.id }))) return false;
  await changeTicket(tx, ticket, opened(ticket, now), { actor, kind: 'written', detail: { channel }, now });
  return true;
}
