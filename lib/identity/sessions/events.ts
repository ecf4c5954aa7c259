import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { accountEvent } from '../schema.ts';
import { type Browser, nameOfBrowser, networkOf } from './browser.ts';

/** What may happen to an account, in words that its owner reads under "recent activity". */
export const ACCOUNT_EVENTS = {
  'signed-in': 'Signed in',
  'password-entered':
    'The password was entered with a browser that is new to this account, and a second factor asked for',
  'sign-in-questioned': 'A sign-in looked unusual and was asked for a further proof',
  'sign-in-proved': 'The further proof was given',
  'new-device': 'Signed in with a browser that is new to this account',
  'signed-out': 'Signed out',
  'session-ended': 'A session was ended',
  'sessions-ended': 'Every other session was ended',
  'device-forgotten': 'A browser was forgotten',
  'not-me': 'You told us that a sign-in was not you, and every session was ended',
  'name-changed': 'Name changed',
  'email-change-asked': 'A new e-mail address was entered',
  'email-changed': 'E-mail address changed',
  'password-changed': 'Password changed',
  'account-made': 'The account was made',
  'password-reset': 'A new password was set by a link in a mail',
  'recovery-started': 'A way back in was asked for, because a second factor was lost',
  recovered: 'The account was recovered with two proofs; refunds and changes of the e-mail wait for a day',
  'passkey-added': 'A passkey was added',
  'passkey-removed': 'A passkey was removed',
  'app-added': 'An authenticator app was set up',
  'app-removed': 'The authenticator app was removed',
  'codes-made': 'New recovery codes were made',
  'codes-few': 'Few recovery codes are left',
  'codes-locked': 'Ten wrong codes in a row: codes were not taken for half an hour',
  'roles-changed': 'Your roles at the shop changed',
  'passkey-copied': 'A passkey was refused because it looked like a copy',
} as const;
export type AccountEventKind = keyof typeof ACCOUNT_EVENTS;

export type NewAccountEvent = {
  accountId: string;
  kind: AccountEventKind;
  browser?: Browser | null;
  /** In place of `browser`, what is known of it already. */
  seen?: { deviceName: string | null; network: string | null };
  detail?: Record<string, string>;
};

const unseen = { deviceName: null, network: null };

/** Writes down in `tx` what happened to an account, for its owner to read. Kept a year. */
export async function recordAccountEvent(tx: Tx, event: NewAccountEvent, now: Date): Promise<void> {
  const { accountId, kind, browser, detail = {} } = event;
  const seen = browser
    ? { deviceName: nameOfBrowser(browser.userAgent), network: networkOf(browser.address) }
    : (event.seen ?? unseen);
  await tx.insert(accountEvent).values({ id: newId(), accountId, at: now, kind, ...seen, detail });
}
