import { createHmac } from 'node:crypto';
import { config } from '#lib/config/index.ts';
import { keysFor } from '#lib/crypto/index.ts';

export type MasterKey = { id: string; proof: string; key: Buffer };

/** The master keys of this process: what is wrapped from now on is wrapped by `current`, the others still open. */
export type Ring = { current: MasterKey; all: ReadonlyMap<string, MasterKey> };

let known: Ring | undefined;

/**
 * As the configuration gives them. Last come those that derive from the secret and from former ones: the first of them is the current one of a shop that
 * was given none, and they open what was wrapped before there was another, until it is retired.
 */
export function masterKeys(): Ring {
  known ??= ringOf([...config().masterKeys, ...keysFor('master-key')]);
  return known;
}

/** The ring of some keys, the current one first. */
export function ringOf(keys: readonly Buffer[]): Ring {
  const all = keys.map(named);
  const [current] = all;
  if (!current) throw new Error('a ring without a key');
  return { current, all: new Map(all.map(one => [one.id, one])) };
}

function named(key: Buffer): MasterKey {
  const told = (what: string) =>
    createHmac('sha256', key).update(`counterproof master key ${what}`).digest('base64url');
  return { id: told('id').slice(0, 12), proof: told('proof'), key };
}
