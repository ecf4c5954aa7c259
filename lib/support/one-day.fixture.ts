import { staffWith } from '#lib/access/actors.fixture.ts';
import { sendQueued } from '#lib/mail/send-queued.fixture.ts';
import { stranger } from './asking.fixture.ts';
import { answerTicket, notMine, openTicket, takeMail } from './index.ts';
import { supportMails } from './mails.tsx';
import { replyAddress } from './reply-address.ts';

/** What Ada and the desk do, by ids of their own: done twice it is done once. `order` is the token of her order’s link. */
export type Day = Record<'email' | 'ticketId' | 'answerId' | 'mailId' | 'order', string>;

const sanne = { ...staffWith('support'), id: 'account:01900000-0000-7000-8000-00000000005a' };

/** Ada asks, the desk answers, she goes on by mail, she says that a payment was not hers; and all their mails leave. */
export async function oneDay({ email, ticketId, answerId, mailId, order }: Day, now: Date): Promise<void> {
  const asked = { ticketId, topic: 'order', message: 'Where is my parcel?', email } as const;
  const { number } = await openTicket(stranger(), asked, now);
  const answer = { ticketId, messageId: answerId, answer: 'It left this morning.', after: 'waiting' } as const;
  await answerTicket(sanne, answer, now);
  const mail = [`From: ${email}`, `To: ${replyAddress(number)}`, `Message-ID: <${mailId}@example.test>`];
  await takeMail(Buffer.from([...mail, '', 'It never came.'].join('\r\n')), now);
  await notMine(stranger(), { token: order }, now);
  await sendQueued(supportMails, now);
}
