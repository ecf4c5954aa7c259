import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { config } from '#lib/config/index.ts';

const keys = new Map<string, Buffer>();

/** The 32-byte key for one purpose: what is signed and sealed from now on. */
export const keyFor = (purpose: string): Buffer => derived(config().secret, purpose);

/** The keys for one purpose, today's first; then those of former secrets, which still open what they sealed. */
export const keysFor = (purpose: string): readonly Buffer[] =>
  [config().secret, ...config().formerSecrets].map(secret => derived(secret, purpose));

/** The keys that a link, or an address to reply to, may have been signed with; those of former secrets for a while only. */
export function linkKeysFor(purpose: string, now: Date): readonly Buffer[] {
  const { formerLinksUntil } = config();
  return formerLinksUntil && now < formerLinksUntil ? keysFor(purpose) : [keyFor(purpose)];
}

/** The key for what is compared for years and cannot be made anew: of the oldest secret that is given. */
export const lastingKeyFor = (purpose: string): Buffer =>
  derived(config().formerSecrets.at(-1) ?? config().secret, purpose);

function derived(secret: string, purpose: string): Buffer {
  const name = `${secret} ${purpose}`;
  const known = keys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, 'counterproof', purpose, 32));
  keys.set(name, key);
  return key;
}

/** HMAC-SHA-256 of `value` under the lasting key for `purpose`, base64url (43 characters): what is looked up by it is found after the secret was replaced. */
export const keyedHash = (purpose: string, value: string): string => hmac(lastingKeyFor(purpose), value);

/** The same under today's key: for what must not outlive the secret. */
export const hashOfToday = (purpose: string, value: string): string => hmac(keyFor(purpose), value);

export const hmac = (key: Buffer, value: string): string => createHmac('sha256', key).update(value).digest('base64url');

/** SHA-256 of `value`, base64url. For tokens that are random themselves. */
export const sha256 = (value: string): string => createHash('sha256').update(value).digest('base64url');
