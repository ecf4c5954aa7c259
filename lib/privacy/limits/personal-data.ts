import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { processingLimit } from './schema.ts';

export const limitsPersonalData: readonly PersonalData[] = [
  personalData({
    table: processingLimit,
    what: 'Something that we do not do with your data',
    of: 'customers',
    category: 'you',
    purpose: 'To leave alone what you objected to, or asked us to leave unused.',
    basis: 'legal obligation',
    kept: { says: 'Until you lift it, and two years after that.', since: processingLimit.liftedAt, days: 730 },
    found: [
      { by: 'account', in: processingLimit.accountId },
      { by: 'email', in: processingLimit.guestEmail },
    ],
    leads: [{ to: 'limit', from: processingLimit.id }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      subjectHash: hides('Whose', 'A keyed hash: it is compared, and cannot be read back.'),
      accountId: 'bare',
      guestEmail: tells('E-mail address'),
      kind: tells('What you asked'),
      about: tells('About'),
      effects: tells('What we do not do'),
      requestId: 'bare',
      since: tells('Since'),
      liftedAt: tells('Lifted'),
    },
  }),
];
