/**
 * Mail leaves through an outbox. A domain queues a mail in the transaction that makes it true; the unique
 * `dedupe_key` means that it is queued once per order and occasion, however often the code runs. A worker
 * renders it from its template and hands it to SMTP with a Message-ID derived from the row, so that a retry
 * after a crash is the same message to every mailbox that looks.
 */
import 'server-only';

export { encryptedToMailServer, mailsLeave } from './controls.ts';
export type { MailFooter } from './footer.ts';
export { forgetMailsAbout, isMailAbout } from './mails-about.ts';
export { mailsQueued, type QueuedAt } from './mails-queued.ts';
export { mailsSent, type SentMail } from './mails-sent.ts';
export { noteReturn, takeReturned } from './note-return.ts';
export { type MailOutcome, mailOutcomes, sendAgain } from './outcomes.ts';
export { mailPersonalData } from './personal-data.ts';
export { type QueuedMail, queueMail } from './queue-mail.ts';
export { type Addressee, type Circular, queueToMany } from './queue-to-many.ts';
export { type MailTemplate, mailTemplate, type RenderedMail } from './template.ts';
