import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { policyCampaign, policyNotice, policyRead } from './schema.ts';

export const campaignPersonalData: readonly PersonalData[] = [
  personalData({
    table: policyNotice,
    what: 'That you are told of a new version of our payment security policy',
    of: 'customers',
    category: 'mails',
    purpose: 'To tell you once, and to see that you were told.',
    basis: 'contract',
    kept: { says: 'Two years.', since: policyNotice.notedAt, days: 730 },
    given: ['mail'],
    found: [
      { by: 'account', in: policyNotice.accountId },
      { by: 'email', in: policyNotice.recipient },
    ],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      version: tells('Version'),
      recipient: tells('To'),
      accountId: 'bare',
      notedAt: tells('Noted'),
      dueAt: 'bare',
      queuedAt: tells('Written'),
      sentAt: tells('Sent'),
      refusals: tells('Refused by your mail server'),
      lastError: tells('Why it could not be sent'),
      flaggedAt: tells('Given up'),
    },
  }),
  personalData({
    table: policyRead,
    what: 'That you have read a version of our payment security policy',
    of: 'customers',
    category: 'you',
    purpose: 'To show you only what has changed since.',
    basis: 'contract',
    kept: { says: 'As long as you have the account.', with: 'account' },
    found: [{ by: 'account', in: policyRead.accountId }],
    forgotten: 'deleted',
    columns: { accountId: 'bare', version: tells('Version'), at: tells('Read') },
  }),
];

export const campaignImpersonal: readonly Impersonal[] = [
  impersonal(policyCampaign, 'How far the telling of a version has come; the notices say who was told.'),
];
