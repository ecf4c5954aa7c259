import { type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { KEPT_DAYS } from './model.ts';
import { supportEvent, supportMessage, supportTicket } from './schema.ts';

const asking = {
  of: 'customers',
  category: 'questions',
  purpose: 'To answer what you ask us, and to know what was said.',
  basis: 'contract',
} as const;
const WITH_TICKET = { says: 'As long as the question.', with: 'ticket' } as const;
/** Each question has a key of its own: it goes with it. */
const sealed = { row: supportMessage.id, under: [{ of: 'ticket', id: supportMessage.ticketId }] };

export const supportPersonalData: readonly PersonalData[] = [
  personalData({
    ...asking,
    table: supportTicket,
    what: 'A question that you asked us',
    kept: { says: 'Two years after it was closed.', since: supportTicket.closedAt, days: KEPT_DAYS },
    given: ['mail'],
    found: [
      { by: 'account', in: supportTicket.accountId },
      { by: 'email', in: supportTicket.guestEmail },
    ],
    leads: [{ to: 'ticket', from: supportTicket.id }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      number: tells('Number'),
      accountId: 'bare',
      guestEmail: tells('E-mail address'),
      topic: tells('About'),
      clause: tells('Clause of the policy'),
      orderNumber: tells('Order'),
      orderKnown: 'bare',
      reported: tells('A payment was reported with it'),
      state: tells('State'),
      urgent: tells('Urgent'),
      openedAt: tells('Asked'),
      answerBy: tells('To be answered by'),
      firstAnsweredAt: tells('First answered'),
      answeredAt: tells('Last answered'),
      assignee: 'bare',
      assignedAt: 'bare',
      closedAt: tells('Closed'),
      version: 'bare',
    },
  }),
  personalData({
    ...asking,
    table: supportMessage,
    what: 'A message of a question',
    kept: WITH_TICKET,
    given: ['mail'],
    found: [{ by: 'ticket', in: supportMessage.ticketId }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      ticketId: 'bare',
      kind: tells('By you, by us, or a note of ours'),
      channel: tells('By mail or on the page'),
      actor: 'bare',
      at: tells('When'),
      body: tells('What it says', { sealed }),
      mailHash: 'bare',
      elsewhere: tells('From another mailbox'),
      filesLeft: tells('Files that were not taken'),
    },
  }),
  personalData({
    ...asking,
    table: supportEvent,
    what: 'A step of a question',
    kept: WITH_TICKET,
    found: [{ by: 'ticket', in: supportEvent.ticketId }],
    forgotten: 'deleted',
    columns: {
      seq: 'bare',
      ticketId: 'bare',
      at: tells('When'),
      actor: 'bare',
      kind: tells('What'),
      detail: tells('Details'),
    },
  }),
];
