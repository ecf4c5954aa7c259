import { sql } from 'drizzle-orm';
import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { factorsPersonalData } from './factors/personal-data.ts';
import {
  account,
  accountEvent,
  accountPassword,
  formerPassword,
  oneTimeToken,
  recovery,
  signInFailure,
} from './schema.ts';
import { sessionsPersonalData } from './sessions/personal-data.ts';
import { staffPersonalData } from './staff/personal-data.ts';

const signingIn = {
  of: 'customers',
  category: 'sign-in',
  purpose: 'To let you in, and nobody else.',
  basis: 'contract',
  forgotten: 'deleted',
} as const;
const UNREADABLE = 'Only a hash is kept, which cannot be read back.';

export const identityPersonalData: readonly PersonalData[] = [
  personalData({
    table: account,
    what: 'Your account',
    of: 'customers',
    category: 'you',
    purpose: 'To know you again, and to write to you about what you ordered.',
    basis: 'contract',
    kept: { says: 'As long as you have the account.', with: 'account' },
    given: ['mail', 'stripe'],
    found: [{ by: 'account', in: account.id }],
    leads: [
      { to: 'account', from: account.id },
      { to: 'email', from: account.email },
      // What was asked without signing in, by who reads the same mailbox.
      { to: 'guest', from: account.email },
    ],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      // No two accounts have one address; this is none that mail could go to.
      email: tells('E-mail address', { blank: sql`'erased:' || ${account.id}` }),
      name: tells('Name', { blank: 'Erased', sealed: { row: account.id, under: [{ of: 'account', id: account.id }] } }),
      emailVerifiedAt: tells('Address proved'),
      emailChangedAt: tells('Address changed'),
      createdAt: tells('Account made'),
      disabledAt: tells('Account closed'),
      disabledBecause: tells('Closed because'),
      heldUntil: tells('Held after a recovery until'),
      lastSignInAt: tells('Last sign-in', { blank: null }),
    },
  }),
  personalData({
    ...signingIn,
    table: accountPassword,
    what: 'Your password',
    kept: { says: 'Until you change it.', with: 'account' },
    found: [{ by: 'account', in: accountPassword.accountId }],
    columns: { accountId: 'bare', hash: hides('Password', UNREADABLE), setAt: tells('Set') },
  }),
  personalData({
    ...signingIn,
    table: formerPassword,
    of: 'staff',
    what: 'A password you had',
    purpose: 'So that none of the last four is taken again.',
    basis: 'legal obligation',
    kept: { says: 'The last four.', with: 'account' },
    found: [{ by: 'account', in: formerPassword.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      hash: hides('Password', UNREADABLE),
      replacedAt: tells('Replaced'),
    },
  }),
  ...sessionsPersonalData,
  personalData({
    ...signingIn,
    table: accountEvent,
    what: 'Something that happened to your account',
    kept: { says: 'One year.', since: accountEvent.at, days: 365 },
    found: [{ by: 'account', in: accountEvent.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      at: tells('When'),
      kind: tells('What'),
      deviceName: tells('Browser'),
      network: tells('Network'),
      detail: tells('Details'),
    },
  }),
  personalData({
    ...signingIn,
    table: oneTimeToken,
    what: 'A link or a code that we mailed you',
    kept: { says: 'A week after it ran out.', since: oneTimeToken.expiresAt, days: 7 },
    found: [{ by: 'account', in: oneTimeToken.accountId }],
    leads: [{ to: 'link', from: oneTimeToken.id }],
    columns: {
      id: 'bare',
      purpose: tells('For'),
      tokenHash: hides('The link', UNREADABLE),
      accountId: 'bare',
      sessionId: 'bare',
      payload: tells('About', {
        sealed: { row: oneTimeToken.id, under: [{ of: 'link', id: oneTimeToken.id }] },
      }),
      createdAt: tells('Sent'),
      expiresAt: tells('Ran out'),
      usedAt: tells('Used'),
      failures: tells('Wrong tries'),
    },
  }),
  personalData({
    ...signingIn,
    table: signInFailure,
    what: 'Wrong tries at your password',
    category: 'safety',
    purpose: 'To slow down whoever guesses.',
    basis: 'legitimate interests',
    kept: {
      says: '30 days after the last, or as long as the pause after it lasts.',
      since: signInFailure.lastAt,
      days: 30,
      unless: [{ while: sql`${signInFailure.waitUntil} >= now()`, because: 'The pause after it lasts.' }],
    },
    found: [],
    columns: {
      key: hides('Whose', 'A keyed hash: only somebody who names the address finds it.'),
      failures: tells('Wrong tries'),
      lastAt: tells('The last'),
      waitUntil: tells('Wait until'),
    },
  }),
  personalData({
    ...signingIn,
    table: recovery,
    what: 'A way back in that was begun',
    kept: { says: 'As long as you have the account.', with: 'account' },
    found: [{ by: 'account', in: recovery.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      startedAt: tells('Begun'),
      expiresAt: tells('Ran out'),
      proved: tells('Proved by'),
      completedAt: tells('Completed'),
      cancelledAt: tells('Stopped'),
    },
  }),
  ...factorsPersonalData,
  ...staffPersonalData,
];
