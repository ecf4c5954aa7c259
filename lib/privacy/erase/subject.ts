import { keyedHash, seal, unseal } from '#lib/crypto/index.ts';
import type { Person } from '../rows-of.ts';

/** Who is to be erased, and where the certificate goes. */
export type Subject = { person: Person; to: string };

const PURPOSE = 'erasure';
const placeOf = (requestId: string) => ({ table: 'erasure', column: 'sealed', row: requestId });

export const sealSubject = (requestId: string, subject: Subject): string =>
  seal(PURPOSE, placeOf(requestId), Buffer.from(JSON.stringify(subject)));

/** Throws SealBroken when it is not what was sealed. */
export const openSubject = (requestId: string, sealed: string): Subject =>
  JSON.parse(unseal(PURPOSE, placeOf(requestId), sealed).toString()) as Subject;

/** By what mails to an address find that its owner is about to be erased. */
export const addressHash = (address: string): string => keyedHash('erasure-address', address.trim().toLowerCase());
