import { sha256 } from '#lib/crypto/index.ts';
import { PURPOSES, type Purpose } from './model.ts';

/** The words of a purpose as they are now, with their hash. */
export function wordsOf(purpose: Purpose): { hash: string; version: number; says: string } {
  const { version, says } = PURPOSES[purpose];
  return { hash: sha256(`${purpose}\n${version}\n${says}`), version, says };
}
