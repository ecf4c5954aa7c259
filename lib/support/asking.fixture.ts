import { randomInt } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { type Actor, guest } from '#lib/access/index.ts';
import { config } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { openTicket } from './index.ts';
import { supportMessage, supportTicket } from './schema.ts';
import { ticketLink } from './ticket-link.ts';
import { MESSAGE_COLUMNS } from './write-message.ts';

/** Tuesday, in the middle of a working day. */
export const now = new Date('2026-11-24T10:00:00Z');

/** Somebody without an account, each from an address of their own. */
export const stranger = (): Actor => ({ ...guest, from: { requestId: null, address: newId(), device: null } });
export const adasMailbox = () => `ada-${randomInt(10 ** 11)}@example.test`;

type Asked = Partial<Record<'topic' | 'message' | 'orderNumber' | 'clause' | 'day' | 'amount' | 'last4', string>>;

/** Ada asks something as a guest. Answers her ticket’s id and number, and the token of its link. */
export async function adaAsks(email: string, asked: Asked = {}, at = now) {
  const ticketId = newId(at.getTime());
  const input = { ticketId, topic: 'order', message: 'Where is my parcel?', email, ...asked };
  const { number } = await openTicket(stranger(), input as never, at);
  return { ticketId, number, token: tokenOf(ticketId, at) };
}

export const tokenOf = (ticketId: string, at = now): string => ticketLink(ticketId, at).split('/').at(-1) ?? '';

export async function ticketRow(id: string) {
  const [row] = await db().select().from(supportTicket).where(eq(supportTicket.id, id));
  if (!row) throw new Error(`no ticket ${id}`);
  return row;
}

/** What was written in a ticket, in order. */
export const messagesOf = (ticketId: string) =>
  db()
    .select(MESSAGE_COLUMNS)
    .from(supportMessage)
    .where(eq(supportMessage.ticketId, ticketId))
    .orderBy(supportMessage.at, supportMessage.id);

/** The mails to somebody, the latest first, with what they say opened. */
export const mailsTo = (recipient: string) =>
  db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, recipient)).orderBy(desc(mailMessage.id));

export const deskMailbox = () => config().mail.support;
