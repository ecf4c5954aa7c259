import { eq } from 'drizzle-orm';
import { guest, TooManyRequests } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { holdsCardNumber } from '#lib/card-number.ts';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { emailAddress } from '#lib/identity/index.ts';
import { noteReturn } from '#lib/mail/index.ts';
import { lockTicket, type Ticket } from '../change-ticket.ts';
import { asWords } from '../input.ts';
import { limitOpening, limitWriting } from '../limits.ts';
import { mailboxOf, tellCustomer } from '../mail-of-ticket.ts';
import { addFromCustomer } from '../reply.ts';
import { isSupportAddress, ticketOfAddress } from '../reply-address.ts';
import { supportMessage, supportTicket } from '../schema.ts';
import { takeIn } from '../take-in.ts';
import { type ReadMail, readMail } from './read-mail.ts';

/**
 * What became of a mail. `ignored`: it is not for us, from us, or by a program. `refused`: it held a card number or no
 * words; its sender is told where we know who they are, and nothing of it is kept. `before`: it came a second time.
 * `returned`: a mail server says that it could not deliver one of ours.
 */
export type TakenMail = 'added' | 'opened' | 'before' | 'refused' | 'ignored' | 'returned';

/**
 * Takes in one mail, as it came over the wire: a reply joins its ticket by the mark in its address; any other mail to the
 * support is a new question. The same mail twice is one message. Nothing in it is believed but the mark.
 */
export async function takeMail(raw: Buffer, now: Date): Promise<TakenMail> {
  if (await noteReturn(raw.toString('latin1'), now)) return 'returned';
  const mail = await readMail(raw);
  const { from } = mail;
  if (mail.automatic || !from || !emailAddress.safeParse(from).success || isOurs(from)) return 'ignored';
  const number = mail.to.map(to => ticketOfAddress(to, now)).find(Boolean) ?? null;
  if (!number && !mail.to.some(isSupportAddress)) return 'ignored';
  if (!(await mayWrite(number, from, now))) return 'ignored';
  const mailHash = keyedHash('support-mail', mail.id ?? raw.toString('base64'));
  return transaction(async tx => {
    if (await wasTaken(tx, mailHash)) return 'before';
    const ticket = number ? await ticketCalled(tx, number) : null;
    if (number && !ticket) return 'ignored';
    return ticket ? join(tx, ticket, { ...mail, from, mailHash }, now) : ask(tx, { ...mail, from, mailHash }, now);
  });
}

type Taken = ReadMail & { from: string; mailHash: string };

/** Our own mails to the house must not come back as questions of ours. */
const isOurs = (from: string): boolean =>
  isSupportAddress(from) || config().mail.from.toLowerCase().includes(from.toLowerCase());

async function join(tx: Tx, ticket: Ticket, mail: Taken, now: Date): Promise<TakenMail> {
  const text = asWords(mail.text);
  const because = holdsCardNumber(mail.text) ? 'card-number' : text === '' ? 'empty' : null;
  if (because) {
    await tellCustomer(tx, ticket, { template: 'support.not-kept', occasion: mail.mailHash, data: { because }, now });
    return 'refused';
  }
  const elsewhere = mail.from !== (await mailboxOf(tx, ticket)).toLowerCase();
  const told = { actor: guest.id, at: now, text, mailHash: mail.mailHash, elsewhere, filesLeft: mail.files };
  const message = { id: newId(now.getTime()), kind: 'customer' as const, channel: 'mail' as const, ...told };
  if (!(await addFromCustomer(tx, ticket, message))) return 'before';
  await onRecord(tx, 'support.reply-by-mail', ticket.id);
  return 'added';
}

async function ask(tx: Tx, mail: Taken, now: Date): Promise<TakenMail> {
  const text = asWords(mail.text);
  // Nobody has shown that they read that mailbox: a mail that is not kept is not answered either.
  if (text === '' || holdsCardNumber(mail.text)) return 'refused';
  const message = { channel: 'mail' as const, text, mailHash: mail.mailHash, filesLeft: mail.files };
  const [id, asker] = [newId(now.getTime()), { guest: mail.from }];
  await takeIn(tx, { id, asker, actor: guest.id, topic: 'other', message, now });
  await onRecord(tx, 'support.open-by-mail', id);
  return 'opened';
}

const onRecord = (tx: Tx, action: string, ticketId: string) =>
  recordEvent(tx, { actor: guest.id, from: guest.from, action, target: `ticket:${ticketId}`, outcome: 'done' });

async function wasTaken(tx: Tx, mailHash: string): Promise<boolean> {
  const rows = await tx
    .select({ id: supportMessage.id })
    .from(supportMessage)
    .where(eq(supportMessage.mailHash, mailHash));
  return rows.length > 0;
}

async function ticketCalled(tx: Tx, number: string): Promise<Ticket | null> {
  const [found] = await tx.select({ id: supportTicket.id }).from(supportTicket).where(eq(supportTicket.number, number));
  return found ? lockTicket(tx, found.id) : null;
}

/** As many as by the page: whom a mail claims to be from is written to, and nobody’s mailbox is filled from here. */
async function mayWrite(ticket: string | null, from: string, now: Date): Promise<boolean> {
  try {
    await (ticket ? limitWriting({ who: ticket, from: null }, now) : limitOpening({ who: from, from: null }, now));
    return true;
  } catch (error) {
    if (error instanceof TooManyRequests) return false;
    throw error;
  }
}
