import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { approvalRequest, rateLimit, stepUp } from './schema.ts';

export const accessPersonalData: readonly PersonalData[] = [
  personalData({
    table: stepUp,
    what: 'A proof that it was you',
    of: 'customers',
    category: 'sign-in',
    purpose: 'To do what is sensitive only when you have just proved that it is you.',
    basis: 'contract',
    kept: { says: 'A day.', since: stepUp.provedAt, days: 1 },
    found: [{ by: 'session', in: stepUp.sessionId }],
    forgotten: 'deleted',
    columns: {
      sessionId: 'bare',
      action: tells('For'),
      object: tells('About'),
      method: tells('Proved by'),
      provedAt: tells('When'),
    },
  }),
];

export const accessImpersonal: readonly Impersonal[] = [
  impersonal(rateLimit, 'Uses in a window, by keyed hashes that nobody can read back, gone with the window.'),
  impersonal(approvalRequest, 'What one member of staff asked of another; customers stand in it as ids only.'),
];
