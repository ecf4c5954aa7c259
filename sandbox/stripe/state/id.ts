import { randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits, for ids and secrets (the slight bias of the modulo is of no weight here). */
export function random(length: number): string {
  return [...randomBytes(length)].map(byte => ALPHABET[byte % ALPHABET.length]).join('');
}

/** An id in Stripe's form, such as `pi_3S…`. */
export function newId(prefix: string): string {
  return `${prefix}_${prefix === 'cus' ? random(14) : `3S${random(22)}`}`;
}
