import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { guestSession } from './schema.ts';

export const guestsPersonalData: readonly PersonalData[] = [
  personalData({
    table: guestSession,
    what: 'A browser in which you saw your data without an account',
    of: 'customers',
    category: 'devices',
    purpose: 'To show you what we keep about you, and nobody else.',
    basis: 'legal obligation',
    kept: { says: 'A day after it ended.', since: guestSession.expiresAt, days: 1 },
    found: [{ by: 'guest', in: guestSession.email }],
    leads: [{ to: 'session', from: guestSession.id }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      tokenHash: hides('Its cookie', 'Only a hash is kept, which cannot be read back.'),
      email: tells('E-mail address'),
      provedBy: tells('Proved by'),
      deviceName: tells('Browser'),
      network: tells('Network'),
      startedAt: tells('Begun'),
      expiresAt: tells('Ends'),
      endedAt: tells('Left'),
      codeId: 'bare',
      codeExpiresAt: 'bare',
      codeFailures: tells('Wrong codes'),
    },
  }),
];
