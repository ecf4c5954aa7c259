import { createHash } from 'node:crypto';
import { withoutNonce } from '../compare/headers.ts';
import type { Seen } from '../model.ts';

/** Headers that are of one answer and not of the page. */
const OF_ONE_ANSWER = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'age', 'etag']);

/** What was seen without what is different each time, and its hash: an unchanged page is kept once. */
export function sightOf(seen: Seen): { sha256: string; seen: Seen } {
  const headers = seen.headers
    .filter(([name]) => !OF_ONE_ANSWER.has(name))
    .map(([name, value]) => [name, withoutNonce(value).replace(/nonce="[^"]*"/g, 'nonce="N"')] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const kept = { ...seen, headers, nonce: null };
  return { sha256: createHash('sha256').update(JSON.stringify(kept)).digest('hex'), seen: kept };
}
