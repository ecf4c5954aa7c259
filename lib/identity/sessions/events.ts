import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { accountEvent } from '../schema.ts';
import { type Browser, nameOfBrowser, networkOf } from './browser.ts';

/** What may happen to an account, in words that its owner reads under "recent activity". */
export const ACCOUNT_EVENTS = {
  'signed-in': 'Signed in',
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
} as const;
export type AccountEventKind = keyof typeof ACCOUNT_EVENTS;

export type NewAccountEvent = {
  accountId: string;
  kind: AccountEventKind;
  browser?: Browser | null;
  detail?: Record<string, string>;
};

/** Writes down in `tx` what happened to an account, for its owner to read. Kept a year. */
export async function recordAccountEvent(tx: Tx, event: NewAccountEvent, now: Date): Promise<void> {
  const { accountId, kind, browser, detail = {} } = event;
  const seen = browser
    ? { deviceName: nameOfBrowser(browser.userAgent), network: networkOf(browser.address) }
    : { deviceName: null, network: null };
  await tx.insert(accountEvent).values({ id: newId(), accountId, at: now, kind, ...seen, detail });
}
