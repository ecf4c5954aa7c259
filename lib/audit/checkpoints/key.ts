import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { config } from '#lib/config/index.ts';
import { keyFor, keysFor } from '#lib/crypto/index.ts';

/** What stands before a raw Ed25519 key in its DER form (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The key that signs checkpoints: AUDIT_CHECKPOINT_KEY, else one that derives from APP_SECRET. It is in the memory of
 * this process and never in the database, so that whoever owns the database cannot sign.
 */
const privateKey = (): KeyObject => keyOf(config().audit.checkpointKey ?? keyFor(PURPOSE));

const PURPOSE = 'audit-checkpoint';
const keyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });

/** The raw public key that belongs to it, 32 bytes: what an auditor keeps to check the statements by themself. */
export const publicKey = (): Buffer => publicOf(privateKey());

const publicOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length);

/** The same as programs take it. */
export const publicKeyPem = (): string =>
  createPublicKey(privateKey()).export({ format: 'pem', type: 'spki' }).toString();

/** A short name for a public key. */
export const keyIdOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Signs `text` with today's key. */
export const signText = (text: string): Buffer => sign(null, Buffer.from(text), privateKey());

/** Keys whose word counts: today's, those of AUDIT_CHECKPOINT_FORMER_KEYS, and what derives from a secret of today or before. */
function* counting(): Generator<Buffer> {
  yield publicKey();
  yield* config().audit.formerKeys;
  for (const seed of keysFor(PURPOSE)) yield publicOf(keyOf(seed));
}

function countingAs(keyId: string): Buffer | null {
  for (const key of counting()) if (keyIdOf(key) === keyId) return key;
  return null;
}

/** Whether `signature` is that of `text` by the key called `keyId`, today's or a former one. */
export function isSigned(text: string, keyId: string, signature: Buffer): boolean {
  const key = countingAs(keyId);
  if (!key) return false;
  const object = createPublicKey({ key: Buffer.concat([PUBLIC, key]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), object, signature);
}
