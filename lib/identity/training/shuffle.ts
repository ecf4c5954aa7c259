import { sha256 } from '#lib/crypto/index.ts';

/** The same things in an order that depends on `seed` alone: another one for each try, the same for the whole of it. */
export function shuffled<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): T[] {
  const keyed = things.map(thing => ({ thing, key: sha256(`${seed}:${nameOf(thing)}`) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ thing }) => thing);
}
