/**
 * Keys and tokens. Every key derives from APP_SECRET by HKDF under its own purpose, so that a signature
 * made for one purpose never passes for another. When the secret is replaced, the former ones still open what they sealed,
 * their links count for a while, and hashes that are looked up stay under the oldest (ADR 0041). Look-up keys of personal
 * data (card fingerprints, e-mail, IP) are keyed hashes: equal values can be counted, but not read back. What must be read
 * back (a seed of one-time codes) is sealed for the one row it lies in.
 */
import 'server-only';

export { hashOfToday, keyedHash, keyFor, keysFor, lastingKeyFor, linkKeysFor, sha256 } from './hash.ts';
export { openUnder, SealBroken, type SealedPlace, seal, sealUnder, unseal } from './seal.ts';
export { sign, verify } from './sign.ts';
export { newToken } from './token.ts';
