/** A mail as its row says it, with what is sealed in it opened: for tests that look into the outbox. */
export { MAIL_COLUMNS } from './mail-columns.ts';
export { mailMessage } from './schema.ts';
