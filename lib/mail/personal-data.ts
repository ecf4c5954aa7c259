import { type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { mailMessage } from './schema.ts';

export const mailPersonalData: readonly PersonalData[] = [
  personalData({
    table: mailMessage,
    what: 'A mail to you',
    of: 'customers',
    category: 'mails',
    purpose: 'To send it once, and to know what we told you.',
    basis: 'contract',
    kept: { says: 'Two years.', since: mailMessage.queuedAt, days: 730 },
    given: ['mail'],
    found: [{ by: 'email', in: mailMessage.recipient }],
    leads: [{ to: 'mail', from: mailMessage.id }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      dedupeKey: 'bare',
      template: tells('Kind of mail'),
      recipient: tells('To'),
      data: tells('What it says', {
        sealed: { row: mailMessage.id, under: [{ of: 'mail', id: mailMessage.id }] },
      }),
      attempts: 'bare',
      mostAttempts: 'bare',
      queuedAt: tells('Written'),
      sentAt: tells('Sent'),
      failedAt: tells('Given up'),
      lastError: tells('Why it could not be sent'),
      returnedAt: 'bare',
      consentSeq: 'bare',
      goesOnceSent: 'bare',
    },
  }),
];
