import { cookies, headers } from 'next/headers';
import { newToken } from '#lib/crypto/index.ts';
import {
  type Browser,
  cookieOptions,
  DEVICE_COOKIE_SECONDS,
  deviceCookie,
  SESSION_COOKIE_SECONDS,
  sessionCookie,
} from '#lib/identity/index.ts';
import { clientAddress } from './client-address.ts';

const TOKEN = /^[\w-]{43}$/;

/**
 * The browser behind a request that changes something. One that has no device cookie is given it, so only actions
 * and routes may ask: a page cannot set cookies.
 */
export async function browserOf(): Promise<Browser> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const known = jar.get(deviceCookie())?.value;
  const device = known && TOKEN.test(known) ? known : newToken();
  // Written anew each time, so that it lasts from the last sign-in on.
  jar.set(deviceCookie(), device, cookieOptions(DEVICE_COOKIE_SECONDS));
  return {
    address: clientAddress(sent),
    userAgent: sent.get('user-agent'),
    device,
    sid: jar.get(sessionCookie())?.value ?? null,
    requestId: sent.get('x-request-id'),
  };
}

/** Gives the browser the new token of its session. */
export async function setSessionCookie(token: string): Promise<void> {
  (await cookies()).set(sessionCookie(), token, cookieOptions(SESSION_COOKIE_SECONDS));
}

/** Takes the session cookie away: its session is over. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', cookieOptions(0));
}
