import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { type OperationContext, operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { buyerOfOrder, orderIdsBy, orderNumbers, readOrderLink } from '#lib/orders/index.ts';
import { paymentOfOrder, reportNotMine } from '#lib/payments/index.ts';
import { ticketByLink, token } from './by-link.ts';
import { changeTicket, dueFor, type Ticket } from './change-ticket.ts';
import { limitOpening } from './limits.ts';
import { tellDesk } from './mail-of-ticket.ts';
import { NoSuchTicket, TicketLinkOver } from './refusals.ts';
import { supportTicket } from './schema.ts';
import { takeIn } from './take-in.ts';

const SAYS = 'This payment was not me. (Said by one press on the page of the order.)';

/**
 * "This payment was not me", by one press of whoever holds the link of an order: the payment is stopped at the desk, and
 * a ticket is open about it, whose mail goes to the order’s mailbox. Pressed again, it is the same ticket.
 */
export const notMine = operation({
  name: 'support.not-mine',
  may: 'support.ask',
  input: z.strictObject({ token }),
  prepare: ({ actor, now }, { token: link }) =>
    limitOpening({ who: readOrderLink(link, now) ?? 'nobody', from: actor.from.address }, now),
  async run(context, { token: link }) {
    const { tx, actor, now } = context;
    const orderId = readOrderLink(link, now);
    const buyer = orderId ? await buyerOfOrder(tx, orderId) : null;
    if (!orderId || !buyer) throw new TicketLinkOver();
    const paymentId = (await paymentOfOrder(orderId, tx))?.paymentId ?? null;
    if (paymentId) await reportNotMine(tx, { paymentId, actor: actor.id, now });
    const orderNumber = (await orderNumbers(tx, [orderId])).get(orderId) ?? '';
    const before = await openAbout(tx, orderNumber);
    if (before) return before;
    const asker = buyer.accountId ? { account: buyer.accountId } : { guest: buyer.email };
    const message = { channel: 'page' as const, text: SAYS };
    return takeIn(tx, {
      ...{ id: newId(now.getTime()), asker, actor: actor.id, topic: 'not-mine', orderNumber },
      ...{ orderKnown: true, paymentId, message, now },
    });
  },
  target: (_input, { id }) => `ticket:${id}`,
});

/** The same from the page of a ticket that names an order of theirs. */
export const ticketNotMine = operation({
  name: 'support.ticket-not-mine',
  may: 'support.ask',
  input: z.strictObject({ token }),
  run: async (context, { token: link }) => toDesk(context, await ticketByLink(context, link)),
  target: (_input, { id }) => `ticket:${id}`,
});

/**
 * Stops the payment of a ticket’s order and makes the ticket urgent; one that was stopped with it before stays as it is.
 * Throws NoSuchTicket where no order of theirs is known.
 */
export async function toDesk({ tx, actor, now }: OperationContext, ticket: Ticket): Promise<{ id: string }> {
  if (ticket.reported) return { id: ticket.id };
  const { orderNumber: number, orderKnown } = ticket;
  const [orderId] = number && orderKnown ? await orderIdsBy(tx, { number }, 1) : [];
  const paid = orderId ? await paymentOfOrder(orderId, tx) : null;
  if (!paid) throw new NoSuchTicket();
  await reportNotMine(tx, { paymentId: paid.paymentId, actor: actor.id, now });
  const answerBy = earlier(ticket.answerBy, dueFor(true, now));
  const change = { reported: true, topic: 'not-mine', urgent: true, state: 'open', answerBy } as const;
  const detail = { payment: paid.paymentId };
  await changeTicket(tx, ticket, { ...change, closedAt: null }, { actor: actor.id, kind: 'reported', detail, now });
  await tellDesk(tx, { ...ticket, ...change }, 'to-desk', now);
  return { id: ticket.id };
}

const earlier = (one: Date | null, other: Date): Date => (one && one < other ? one : other);

async function openAbout(tx: Tx, number: string): Promise<{ id: string; number: string } | null> {
  const { id, topic, state, orderNumber, orderKnown } = supportTicket;
  const about = and(eq(orderNumber, number), orderKnown, eq(topic, 'not-mine'), ne(state, 'closed'));
  const columns = { id, number: supportTicket.number };
  const [found] = await tx.select(columns).from(supportTicket).where(about).limit(1);
  return found ?? null;
}
