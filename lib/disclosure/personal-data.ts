import { type Key, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { CATEGORIES, type Category, GROUNDS, type Ground, RECIPIENTS, type Recipient } from './model.ts';
import { disclosure } from './schema.ts';

const about = (by: Key) => ({ by, in: disclosure.about, prefix: `${by}:` });
const THINGS: readonly Key[] = [
  'account',
  'order',
  'payment',
  'intent',
  'token',
  'review',
  'refund',
  'claim',
  'customer',
  'mail',
];

export const disclosurePersonalData: readonly PersonalData[] = [
  personalData({
    table: disclosure,
    what: 'That something of yours was passed on',
    of: 'customers',
    category: 'shared',
    purpose: 'To show you who got what of yours, when, and on what ground.',
    basis: 'legal obligation',
    kept: { says: 'Three years after it was passed on.', since: disclosure.at, days: 1_096 },
    found: THINGS.map(about),
    forgotten: { keptBecause: 'It proves who got what and on what ground; nothing in it names you.' },
    columns: {
      id: 'bare',
      at: tells('When'),
      recipient: tells('To', { read: raw => RECIPIENTS[raw as Recipient] }),
      name: tells('Who'),
      act: 'bare',
      purpose: tells('What for'),
      ground: tells('Ground', { read: raw => GROUNDS[raw as Ground] }),
      categories: tells('What', { read: raw => (raw as Category[]).map(one => CATEGORIES[one]).join(', ') }),
      about: 'bare',
      consentSeq: 'bare',
      law: tells('By which law'),
    },
  }),
];
