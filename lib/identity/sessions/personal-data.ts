import { isNull } from 'drizzle-orm';
import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { knownDevice, session } from '../schema.ts';

const signingIn = {
  of: 'customers',
  category: 'devices',
  purpose: 'To let you in, and nobody else.',
  basis: 'contract',
  forgotten: 'deleted',
} as const;
const UNREADABLE = 'Only a hash is kept, which cannot be read back.';

export const sessionsPersonalData: readonly PersonalData[] = [
  personalData({
    ...signingIn,
    table: session,
    what: 'A browser you are signed in with',
    kept: { says: '30 days after it ended.', since: session.expiresAt, days: 30 },
    found: [{ by: 'account', in: session.accountId }],
    leads: [{ to: 'session', from: session.id }],
    columns: {
      id: 'bare',
      tokenHash: hides('Its cookie', UNREADABLE),
      accountId: 'bare',
      state: tells('State'),
      because: tells('Restricted because'),
      level: 'bare',
      methods: tells('Proved by'),
      authenticatedAt: tells('Signed in'),
      levelExpiresAt: 'bare',
      createdAt: tells('Begun'),
      lastSeenAt: tells('Last seen'),
      idleFor: 'bare',
      idleExpiresAt: 'bare',
      expiresAt: tells('Ends'),
      deviceId: 'bare',
      deviceName: tells('Browser'),
      network: tells('Network'),
      revokedAt: tells('Ended'),
      revokedBecause: tells('Ended because'),
    },
  }),
  personalData({
    ...signingIn,
    table: knownDevice,
    what: 'A browser we know you by',
    kept: {
      says: '400 days after it was last seen; 30, if you never proved in it that it was you.',
      since: knownDevice.lastSeenAt,
      days: 400,
      sooner: { days: 30, when: isNull(knownDevice.provedAt) },
    },
    found: [{ by: 'account', in: knownDevice.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      tokenHash: hides('Its cookie', UNREADABLE),
      name: tells('Browser'),
      networks: hides('Networks', UNREADABLE),
      firstSeenAt: tells('First seen'),
      lastSeenAt: tells('Last seen'),
      provedAt: tells('Proved'),
      forgottenAt: tells('Forgotten'),
    },
  }),
];
