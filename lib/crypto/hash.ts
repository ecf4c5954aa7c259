import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { config } from '#lib/config/index.ts';

const keys = new Map<string, Buffer>();

/** The 32-byte key for one purpose. */
export function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', config().secret, 'counterproof', purpose, 32));
  keys.set(purpose, key);
  return key;
}

/** HMAC-SHA-256 of `value` under the key for `purpose`, base64url (43 characters). */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac('sha256', keyFor(purpose)).update(value).digest('base64url');

/** SHA-256 of `value`, base64url. For tokens that are random themselves. */
export const sha256 = (value: string): string => createHash('sha256').update(value).digest('base64url');
