import { hides, type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { keyRotation, masterKey, ownSecret, personKey } from './schema.ts';

export const keyringPersonalData: readonly PersonalData[] = [
  personalData({
    table: personKey,
    what: 'A key under which we keep what identifies you',
    of: 'customers',
    category: 'safety',
    purpose: 'So that nobody reads your name and address in a stolen copy of our database, and they can be destroyed.',
    basis: 'contract',
    kept: { says: 'As long as what it seals.', with: 'parent' },
    found: [
      { by: 'account', in: personKey.id },
      { by: 'order', in: personKey.id },
      { by: 'quote', in: personKey.id },
      { by: 'mail', in: personKey.id },
      { by: 'link', in: personKey.id },
      { by: 'request', in: personKey.id },
      { by: 'evidence', in: personKey.id },
      { by: 'ticket', in: personKey.id },
    ],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      of: 'bare',
      masterId: 'bare',
      wrapped: hides('The key', 'It is of use to nobody but whoever wants to read what it seals.', { blank: null }),
      createdAt: tells('Made'),
      destroyedAt: tells('Destroyed'),
    },
  }),
];

export const keyringImpersonal: readonly Impersonal[] = [
  impersonal(ownSecret, 'Since when a secret of the shop itself is in use.'),
  impersonal(masterKey, 'Names of keys of the shop itself, and when each was used.'),
  impersonal(keyRotation, 'When all keys were moved to another master key; who started it is in the ledger.'),
];
