import { hides, personalData, tells } from '#lib/personal-data.ts';
import { riskUnlearned } from './schema.ts';

export const unlearnedPersonalData = personalData({
  table: riskUnlearned,
  what: 'That nothing is learned from your payments',
  of: 'customers',
  category: 'safety',
  purpose: 'To leave out what you objected to.',
  basis: 'legal obligation',
  kept: { says: 'Until you lift what you asked for.', with: 'limit' },
  found: [{ by: 'limit', in: riskUnlearned.limitId }],
  forgotten: 'deleted',
  columns: {
    kind: tells('By what we know you'),
    hash: hides('Which', 'A keyed hash: it is compared, and cannot be read back.'),
    limitId: 'bare',
    since: tells('Since'),
  },
});
