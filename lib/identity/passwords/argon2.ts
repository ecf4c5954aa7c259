import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { lastingKeyFor } from '#lib/crypto/index.ts';
import { lanes } from './lanes.ts';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage), peppered with a key that is not in the database. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;
const pepper = () => lastingKeyFor('password-pepper');

/** However many people sign in at once, no more than this many times 19 MiB are taken, and Node's own threads stay free. */
const inLane = lanes(Math.min(3, availableParallelism()));

/** The hash to store, in PHC form. Passwords are compared in Unicode NFC. */
export const hashPassword = (password: string): Promise<string> =>
  inLane(() => hash(password.normalize('NFC'), { ...COST, secret: pepper() }));

let decoy: Promise<string> | undefined;

/** Whether `password` fits. Without a stored hash it does the same work and says no, so that time tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = stored ?? (await decoy);
  const fits = await inLane(() => verify(against, password.normalize('NFC'), { secret: pepper() }));
  return fits && stored !== null;
}

/** Whether a stored hash was made at another cost than today's; it is made anew at the next sign-in. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(CURRENT);
