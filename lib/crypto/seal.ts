import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor, keysFor } from './hash.ts';

/** What was sealed does not open: another key, another place, or changed. */
export class SealBroken extends Error {}

/** Where a sealed value lies. Bound to it, so that a value moved to another row does not open there. */
export type SealedPlace = { table: string; column: string; row: string };

const placed = ({ table, column, row }: SealedPlace): Buffer => Buffer.from(`${table}|${column}|${row}`);

/** Seals `secret` for one place by AES-256-GCM under the key for `purpose`: `v1:iv:ciphertext:tag`, base64url each. */
export const seal = (purpose: string, place: SealedPlace, secret: Uint8Array): string =>
  `v1:${sealUnder(keyFor(purpose), placed(place), secret)}`;

/** Opens what `seal` sealed for the same place, under today's secret or a former one. Throws SealBroken. */
export function unseal(purpose: string, place: SealedPlace, text: string): Buffer {
  if (!text.startsWith('v1:')) throw new SealBroken('not a sealed value');
  for (const key of keysFor(purpose)) {
    const opened = ifOpens(() => openUnder(key, placed(place), text.slice('v1:'.length)));
    if (opened) return opened;
  }
  throw new SealBroken('sealed for another place, under another key, or changed');
}

function ifOpens(open: () => Buffer): Buffer | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** The same under a key of the caller's own, `bound` to whatever the caller says: `iv:ciphertext:tag`. */
export function sealUnder(key: Uint8Array, bound: Uint8Array, secret: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map(part => part.toString('base64url')).join(':');
}

/** Opens what `sealUnder` sealed under the same key, bound to the same. Throws SealBroken. */
export function openUnder(key: Uint8Array, bound: Uint8Array, text: string): Buffer {
  const [iv, sealed, tag] = text.split(':').map(part => Buffer.from(part, 'base64url'));
  if (!iv || !sealed || tag?.length !== 16) throw new SealBroken('not a sealed value');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
    decipher.setAAD(bound).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw new SealBroken('sealed for another place, under another key, or changed');
  }
}
