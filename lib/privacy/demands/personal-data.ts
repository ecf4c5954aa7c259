import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { authorityDemand } from './schema.ts';

export const demandsPersonalData: readonly PersonalData[] = [
  personalData({
    table: authorityDemand,
    what: 'What an authority demanded about you',
    of: 'customers',
    category: 'shared',
    purpose: 'To answer what a law demands, and nothing more.',
    basis: 'legal obligation',
    kept: {
      says: 'Ten years, to be able to show why it was answered.',
      since: authorityDemand.approvedAt,
      days: 3_653,
    },
    given: ['authority'],
    found: [{ by: 'order', in: authorityDemand.orderId }],
    forgotten: { keptBecause: 'It proves by which law something was handed over; nothing in it names you.' },
    columns: {
      id: 'bare',
      authority: tells('Authority'),
      reference: tells('Their number'),
      law: tells('By which law'),
      orderId: 'bare',
      categories: tells('What'),
      because: tells('Because'),
      askedBy: hides('Who took it in', 'A member of our staff: which of them is theirs.'),
      approvedBy: hides('Who approved it', 'A member of our staff: which of them is theirs.'),
      approvedAt: tells('Answered'),
    },
  }),
];
