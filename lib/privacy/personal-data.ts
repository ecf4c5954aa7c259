import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { privacyExport, privacyExportPart } from './schema.ts';

export const privacyPersonalData: readonly PersonalData[] = [
  personalData({
    table: privacyExport,
    what: 'A copy that you asked for',
    of: 'customers',
    category: 'you',
    purpose: 'To give you everything that we keep about you.',
    basis: 'legal obligation',
    kept: { says: 'The copy three days; that you got it, as long as you have the account.', with: 'account' },
    found: [
      { by: 'account', in: privacyExport.accountId },
      { by: 'guest', in: privacyExport.guestEmail },
    ],
    forgotten: { keptBecause: 'It proves that a request was answered; nothing in it names you.' },
    columns: {
      id: 'bare',
      accountId: 'bare',
      guestEmail: tells('E-mail address', { blank: null }),
      sessionId: 'bare',
      status: tells('State'),
      askedAt: tells('Asked for'),
      readyAt: tells('Ready'),
      expiresAt: tells('To be taken until'),
      destroyedAt: tells('Destroyed'),
      fault: 'bare',
      done: 'bare',
      total: 'bare',
      bytes: tells('Bytes'),
      downloads: tells('Taken, times'),
      openUntil: 'bare',
    },
  }),
];

export const privacyImpersonal: readonly Impersonal[] = [
  impersonal(privacyExportPart, 'Sealed pieces of a copy, for three days; the copy says whose they are.'),
];
