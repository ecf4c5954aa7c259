/**
 * Support: what people ask us, and that they are answered.
 *
 * A question is a ticket with a number, a thread of messages and a clock. It is opened on the page, with or without an
 * account, or by a mail to the support’s address. Whose it is decides where its mails go: the account’s mailbox, or the
 * one that was given. Nothing proves that whoever typed an address reads it, so the form shows no more than a number; the
 * link that opens the thread (`ticket-link.ts`) is in the mail. Answers to those mails come back to an address with a mark
 * that only we can make (`reply-address.ts`, `mail-in/`).
 *
 * While an answer is owed the clock runs, in working hours (`working-time.ts`); the promise is a control
 * (`controls.ts`) and a monitor. Whoever says that a payment was not theirs has it stopped in the same transaction
 * (`report-payment.ts`, and `reportNotMine` of payments): by the order’s link or account, by the order’s number with its
 * e-mail, or by what stands on a bank statement. Whoever asks about their data is shown where they alone reach it.
 *
 * What is written is sealed under a key of the ticket, and goes two years after it was closed, or with its person.
 * The desk (`desk/`) sees who wrote masked. A card number is refused before anything of it is kept.
 */
import 'server-only';

export { answeredInTime } from './controls.ts';
export { deleteOwn } from './delete-own.ts';
export { answerTicket } from './desk/answer-ticket.ts';
export { handToDesk, handToPrivacy } from './desk/hand-over.ts';
export { inboxFigures } from './desk/inbox-figures.ts';
export { listTickets } from './desk/list-tickets.ts';
export { templatesFor } from './desk/templates.ts';
export { ticketAtDesk } from './desk/ticket-at-desk.ts';
export { assignTicket, closeTicket, leaveTicket, noteOnTicket, reopenTicket } from './desk/work-on-ticket.ts';
export { isMailServer } from './mail-in/is-mail-server.ts';
export { takeMail } from './mail-in/take-mail.ts';
export { supportMonitors } from './monitors.ts';
export { openTicket } from './open-ticket.ts';
export { supportPersonalData } from './personal-data.ts';
export { reply } from './reply.ts';
export { notMine, ticketNotMine } from './report-payment.ts';
export { settle } from './settle.ts';
export { ticketOfLink, ticketsOfAccount } from './view-ticket.ts';
