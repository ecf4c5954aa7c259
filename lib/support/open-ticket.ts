import { z } from 'zod';
import { type Actor, accountIdOf, type OperationContext, operation } from '#lib/access/index.ts';
import { emailAddress, findAccount } from '#lib/identity/index.ts';
import { buyerOfOrder, orderIdsBy } from '#lib/orders/index.ts';
import { paymentOfOrder, paymentOnStatement, reportNotMine } from '#lib/payments/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { clause, orderNumber, statement, words } from './input.ts';
import { limitOpening } from './limits.ts';
import { TOPIC_IDS } from './model.ts';
import { type Asker, takeIn } from './take-in.ts';

const input = z.strictObject({
  /** Drawn by the page, so that a form that is sent twice is one question. */
  ticketId: z.uuid(),
  topic: z.enum(TOPIC_IDS, 'Choose what it is about.'),
  message: words,
  /** Of who is not signed in. */
  email: z.string().optional(),
  orderNumber,
  clause,
  ...statement,
});
type Asked = z.output<typeof input>;

/**
 * Somebody asks us something. Whether a number and an e-mail belong to an order, and whether a payment was found and
 * stopped, changes nothing of what is answered here: that is told in the mailbox alone.
 */
export const openTicket = operation({
  name: 'support.open',
  may: 'support.ask',
  input,
  prepare: ({ actor, now }, asked) => {
    const asker = askerOf(actor, asked);
    const who = 'account' in asker ? asker.account : asker.guest;
    return limitOpening({ who, from: actor.from.address }, now);
  },
  target: ({ ticketId }) => `ticket:${ticketId}`,
  async run(context, asked) {
    const { tx, actor, now } = context;
    const asker = askerOf(actor, asked);
    const orderId = await theirOrder(context, asker, asked.orderNumber);
    const paymentId = asked.topic === 'not-mine' ? await toStop(context, orderId, asked) : null;
    if (paymentId) await reportNotMine(tx, { paymentId, actor: actor.id, now });
    const { ticketId: id, topic, clause, orderNumber, message: text } = asked;
    const message = { channel: 'page' as const, text };
    const { number } = await takeIn(tx, {
      ...{ id, asker, actor: actor.id, topic, clause, orderNumber, paymentId, message, now },
      orderKnown: orderId !== null,
    });
    return { number };
  },
});

function askerOf(actor: Actor, { email = '' }: Pick<Asked, 'email'>): Asker {
  const account = accountIdOf(actor);
  if (account) return { account };
  const read = emailAddress.safeParse(email);
  if (!read.success) throw new BadInput({ email: read.error.issues[0]?.message ?? 'Enter your e-mail.' });
  return { guest: read.data.toLowerCase() };
}

/** The order of a number, where it was placed by who asks: with their account, or with their address. */
async function theirOrder({ tx }: OperationContext, asker: Asker, number?: string): Promise<string | null> {
  const [orderId] = number ? await orderIdsBy(tx, { number }, 1) : [];
  const buyer = orderId ? await buyerOfOrder(tx, orderId) : null;
  if (!orderId || !buyer) return null;
  if ('guest' in asker) return buyer.email.toLowerCase() === asker.guest ? orderId : null;
  if (buyer.accountId === asker.account) return orderId;
  const account = await findAccount(asker.account, tx);
  return buyer.accountId === null && account?.email.toLowerCase() === buyer.email.toLowerCase() ? orderId : null;
}

/** The payment that is meant: their order’s, or the one that all of a bank statement fits. */
async function toStop({ tx }: OperationContext, orderId: string | null, { day, amount, last4 }: Asked) {
  if (orderId) return (await paymentOfOrder(orderId, tx))?.paymentId ?? null;
  if (day === undefined || amount === undefined || last4 === undefined) return null;
  return (await paymentOnStatement(tx, { day, amountMinor: amount, last4 }))?.paymentId ?? null;
}
