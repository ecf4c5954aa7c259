import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { passkey, recoveryCode, totp, webauthnChallenge } from './schema.ts';

const factor = {
  of: 'customers',
  category: 'sign-in',
  purpose: 'To make sure that it is you.',
  basis: 'contract',
  kept: { says: 'As long as you have the account.', with: 'account' },
  forgotten: 'deleted',
} as const;

export const factorsPersonalData: readonly PersonalData[] = [
  personalData({
    ...factor,
    table: passkey,
    what: 'A passkey',
    found: [{ by: 'account', in: passkey.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      name: tells('Name'),
      publicKey: hides('Public key', 'It means something to your device only.'),
      counter: 'bare',
      transports: tells('Reached by'),
      backedUp: tells('Kept in an account of yours'),
      createdAt: tells('Added'),
      lastUsedAt: tells('Last used'),
      removedAt: tells('Removed'),
    },
  }),
  personalData({
    ...factor,
    table: webauthnChallenge,
    what: 'A question to a passkey',
    kept: { says: 'A day.', since: webauthnChallenge.expiresAt, days: 1 },
    found: [{ by: 'account', in: webauthnChallenge.accountId }],
    columns: {
      id: 'bare',
      challenge: 'bare',
      browserHash: 'bare',
      purpose: tells('For'),
      accountId: 'bare',
      expiresAt: tells('Ran out'),
      usedAt: tells('Answered'),
    },
  }),
  personalData({
    ...factor,
    table: totp,
    what: 'An authenticator app',
    found: [{ by: 'account', in: totp.accountId }],
    columns: {
      accountId: 'bare',
      sealedSeed: hides('Its secret', 'It is sealed, and was shown to you once.', {
        sealed: { row: totp.accountId, under: [{ of: 'account', id: totp.accountId }] },
      }),
      createdAt: tells('Set up'),
      confirmedAt: tells('Confirmed'),
      lastStep: 'bare',
      lastUsedAt: tells('Last used'),
    },
  }),
  personalData({
    ...factor,
    table: recoveryCode,
    what: 'A recovery code',
    found: [{ by: 'account', in: recoveryCode.accountId }],
    columns: {
      accountId: 'bare',
      hash: hides('The code', 'Only a hash is kept, which cannot be read back.'),
      createdAt: tells('Given'),
      usedAt: tells('Used'),
    },
  }),
];
