import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import type { Ticket } from './change-ticket.ts';

type About = Pick<Ticket, 'id' | 'number' | 'topic' | 'accountId' | 'guestEmail'>;

/** Where a ticket’s mails go: the account’s address as it is now, or the one that was given. */
export async function mailboxOf(tx: Tx, { accountId, guestEmail }: About): Promise<string> {
  const to = accountId ? (await findAccount(accountId, tx))?.email : guestEmail;
  if (!to) throw new Error('a ticket is nobody’s');
  return to;
}

type Told = { template: string; occasion: string; data?: Record<string, unknown>; now: Date };

/** Writes to whose ticket it is, once for each occasion. What it is about ends the key, so that it goes with the ticket. */
export async function tellCustomer(tx: Tx, ticket: About, { template, occasion, data, now }: Told): Promise<void> {
  await queueMail(tx, {
    dedupeKey: `${template}:${occasion}:${ticket.id}`,
    template,
    to: await mailboxOf(tx, ticket),
    data: { ticketId: ticket.id, number: ticket.number, topic: ticket.topic, at: now.toISOString(), ...data },
  });
}

/** Writes to the house about a ticket that does not wait: its number and what it is about, nothing of what was said. */
export async function tellDesk(
  tx: Tx,
  ticket: About & Pick<Ticket, 'answerBy'>,
  occasion: string,
  now: Date,
): Promise<void> {
  await queueMail(tx, {
    dedupeKey: `support.at-desk:${occasion}:${ticket.id}`,
    template: 'support.at-desk',
    to: config().mail.support,
    urgent: true,
    data: {
      ...{ ticketId: ticket.id, number: ticket.number, topic: ticket.topic, at: now.toISOString() },
      answerBy: ticket.answerBy?.toISOString() ?? null,
    },
  });
}
