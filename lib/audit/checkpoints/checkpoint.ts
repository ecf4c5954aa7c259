import { z } from 'zod';
import { isSigned, keyIdOf, publicKey, signText } from './key.ts';

/** Where the chain stood at a moment, signed. */
export type Checkpoint = { seq: number; hash: Buffer; at: Date; keyId: string; signature: Buffer };

const textOf = ({ seq, hash, at, keyId }: Omit<Checkpoint, 'signature'>): string =>
  ['counterproof audit checkpoint', seq, hash.toString('hex'), at.toISOString(), keyId].join('\n');

/** A statement of today's key that the row `seq` has `hash`. */
export function signed(seq: number, hash: Buffer, at: Date): Checkpoint {
  const said = { seq, hash, at, keyId: keyIdOf(publicKey()) };
  return { ...said, signature: signText(textOf(said)) };
}

/** Whether the statement is one of ours, unchanged. */
export const isOurs = (checkpoint: Checkpoint): boolean =>
  isSigned(textOf(checkpoint), checkpoint.keyId, checkpoint.signature);

const hex = z
  .string()
  .regex(/^(?:[0-9a-f]{2})+$/)
  .transform(text => Buffer.from(text, 'hex'));
const line = z.object({
  seq: z.int().positive(),
  hash: hex,
  at: z.iso.datetime().transform(text => new Date(text)),
  keyId: z.string(),
  signature: hex,
});

/** The statement as one line of the second place. */
export const lineOf = ({ hash, signature, at, ...rest }: Checkpoint): string =>
  JSON.stringify({ ...rest, at: at.toISOString(), hash: hash.toString('hex'), signature: signature.toString('hex') });

/** The statement of one line; null when the line is not one. */
export function ofLine(text: string): Checkpoint | null {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
