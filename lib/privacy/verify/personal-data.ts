import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { erasureWitness } from './schema.ts';

export const verifyPersonalData: readonly PersonalData[] = [
  personalData({
    table: erasureWitness,
    what: 'What we will look for once you are forgotten',
    of: 'customers',
    category: 'you',
    purpose: 'To make sure that nothing of you is left: it is looked for, and then gone too.',
    basis: 'legal obligation',
    kept: { says: 'Until it was looked for, minutes after you were forgotten.', with: 'request' },
    found: [{ by: 'request', in: erasureWitness.requestId }],
    forgotten: 'deleted',
    columns: {
      requestId: 'bare',
      sealed: hides('What it is', 'It is sealed, and opened by the look alone.'),
      keptAt: tells('Gathered'),
    },
  }),
];
