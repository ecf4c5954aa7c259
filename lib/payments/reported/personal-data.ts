import { type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { paying } from '../paying.ts';
import { paymentReport } from './schema.ts';

export const reportedPersonalData: readonly PersonalData[] = [
  personalData({
    ...paying,
    table: paymentReport,
    what: 'That a payment was reported as not yours',
    category: 'safety',
    purpose: 'To stop a payment that somebody else made, until a person has looked.',
    basis: 'legitimate interests',
    found: [{ by: 'payment', in: paymentReport.paymentId }],
    forgotten: { keptBecause: 'It proves why a payment was stopped; nothing in it names you.' },
    columns: { paymentId: 'bare', at: tells('When'), actor: 'bare' },
  }),
];
