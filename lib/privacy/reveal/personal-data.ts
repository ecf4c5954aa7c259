import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { privacyReveal } from './schema.ts';

export const revealPersonalData: readonly PersonalData[] = [
  personalData({
    table: privacyReveal,
    what: 'That a member of our staff looked at what is left out for them',
    of: 'customers',
    category: 'safety',
    purpose: 'To let you see who looked at what of you, and why.',
    basis: 'legal obligation',
    kept: { says: 'Three years.', since: privacyReveal.at, days: 1096 },
    found: [
      { by: 'account', in: privacyReveal.accountId },
      { by: 'order', in: privacyReveal.orderId },
      { by: 'payment', in: privacyReveal.paymentId },
    ],
    forgotten: { keptBecause: 'It proves what our staff did; nothing in it names you.' },
    columns: {
      id: 'bare',
      accountId: 'bare',
      orderId: 'bare',
      paymentId: 'bare',
      what: tells('What'),
      by: hides('Who', 'A member of our staff: which of them is theirs.'),
      because: tells('Because'),
      at: tells('When'),
    },
  }),
];
