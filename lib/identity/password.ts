import { hash, verify } from '@node-rs/argon2';
import { keyFor } from '#lib/crypto/index.ts';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage), peppered with a key that is not in the database. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const pepper = () => keyFor('password-pepper');

/** The hash to store, in PHC form. Passwords are compared in Unicode NFC. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFC'), { ...COST, secret: pepper() });

let decoy: Promise<string> | undefined;

/** Whether `password` fits. Without a stored hash it does the same work and says no, so that time tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'), { secret: pepper() });
  return fits && stored !== null;
}
