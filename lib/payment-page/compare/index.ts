import { createHash } from 'node:crypto';
import type { Difference, Manifest, Seen } from '../model.ts';
import { compareDocument } from './document.ts';
import { compareHeaders } from './headers.ts';
import { compareScripts } from './scripts.ts';

type Circumstances = {
  /** Whether the checkout takes payments now, so that Stripe's script has to be there. */
  open: boolean;
  /** The nonce of the look before this one. */
  lastNonce?: string | null;
};

/**
 * What a browser saw, held against what was signed. Pure. Every difference once; Stripe's own script is always among
 * them, as what it is: whether that version is known is not to be seen here.
 */
export function compare(manifest: Manifest, seen: Seen, { open, lastNonce }: Circumstances): Difference[] {
  const all = [
    ...compareHeaders(manifest, seen),
    ...compareScripts(manifest, seen, open),
    ...compareDocument(manifest, seen),
    ...repeated(seen.nonce, lastNonce ?? null),
  ].map(short);
  return [...new Map(all.map(one => [fingerprintOf(one), one])).values()].slice(0, MOST);
}

/** A nonce that comes twice can be known beforehand, and then it keeps nobody out. */
const repeated = (nonce: string | null, last: string | null): Difference[] =>
  nonce !== null && nonce === last
    ? [{ kind: 'nonce-repeated', level: 'alarm', what: 'content-security-policy', expected: null, found: null }]
    : [];

/** Whoever puts a thousand things there is found by the first of them. */
const MOST = 200;
const LONGEST = 2_000;
/** What an attacker put there is kept as far as a person reads. */
const short = ({ what, expected, found, ...rest }: Difference): Difference => ({
  ...rest,
  what: what.slice(0, LONGEST),
  expected: expected?.slice(0, LONGEST) ?? null,
  found: found?.slice(0, LONGEST) ?? null,
});

/** By what the same difference is known again. */
export const fingerprintOf = ({ kind, what, found }: Pick<Difference, 'kind' | 'what' | 'found'>): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, what, found]))
    .digest('hex');
