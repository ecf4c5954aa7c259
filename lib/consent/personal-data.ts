import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { consentEvent, consentSubject, consentText } from './schema.ts';

const agreeing = {
  of: 'customers',
  category: 'you',
  purpose: 'To do only what you agreed to, and to be able to show that you did.',
  basis: 'legal obligation',
} as const;

export const consentPersonalData: readonly PersonalData[] = [
  personalData({
    ...agreeing,
    table: consentSubject,
    what: 'That you decide about your data here',
    kept: { says: 'As long as you have the account, or until you ask to be forgotten.', with: 'account' },
    found: [
      { by: 'account', in: consentSubject.accountId },
      { by: 'email', in: consentSubject.guestEmail },
    ],
    leads: [{ to: 'consenter', from: consentSubject.id }],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      accountId: 'bare',
      guestEmail: tells('E-mail address', { blank: null }),
      since: tells('Since'),
    },
  }),
  personalData({
    ...agreeing,
    table: consentEvent,
    what: 'A consent that you gave or took back',
    kept: { says: 'As long as you have the account; afterwards without your name, as proof.', with: 'account' },
    found: [{ by: 'consenter', in: consentEvent.subjectId }],
    leads: [],
    forgotten: { keptBecause: 'It proves that we were allowed what we did; nothing in it names you.' },
    columns: {
      seq: 'bare',
      subjectId: 'bare',
      purpose: tells('What for'),
      action: tells('What you said'),
      textHash: 'bare',
      source: tells('Where'),
      at: tells('When'),
    },
  }),
];

export const consentImpersonal: readonly Impersonal[] = [
  impersonal(consentText, 'The words that people are asked to agree to, the same for all.'),
];
