import { timingSafeEqual } from 'node:crypto';
import { hashOfToday, hmac, linkKeysFor } from './hash.ts';

/** `payload` with an expiry and a signature, safe in a URL path: `payload.expiresAtSeconds.signature`. */
export function sign(purpose: string, payload: string, expiresAt: Date): string {
  const body = `${payload}.${Math.floor(expiresAt.getTime() / 1000)}`;
  return `${body}.${hashOfToday(purpose, body)}`;
}

/** The payload of a token from `sign`, or null when it is forged, for another purpose, or expired at `now`. */
export function verify(purpose: string, token: string, now: Date): string | null {
  const match = /^([\w-]{1,200})\.(\d{1,12})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, payload = '', expires = '', signature = ''] = match;
  const isBy = (key: Buffer) =>
    timingSafeEqual(Buffer.from(hmac(key, `${payload}.${expires}`)), Buffer.from(signature));
  if (!linkKeysFor(purpose, now).some(isBy)) return null;
  return Number(expires) * 1000 > now.getTime() ? payload : null;
}
