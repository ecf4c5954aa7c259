import type { Tx } from '#lib/db/index.ts';
import { clauses } from '../clauses/index.ts';
import type { ClauseText } from '../model.ts';
import { alone, newestVersion, storeVersion } from './store-version.ts';

/** The words of this build, as a version holds them. */
export const wordsOfBuild = (): ClauseText[] =>
  clauses.map(({ id, heading, text }) => ({ id, heading, text: [...text] }));

/**
 * Stores the words that come with the shop as version 1, in force at once, where no version was ever stored. What a
 * later build says becomes a version by the hands of people only.
 */
export async function ensurePolicy(tx: Tx, now: Date): Promise<void> {
  if (await newestVersion(tx)) return;
  await alone(tx);
  if (await newestVersion(tx)) return;
  const first = { texts: wordsOfBuild(), summary: 'The first version.', reason: 'business' as const, material: false };
  await storeVersion(tx, { ...first, effectiveAt: now, publishedBy: 'system:policy', approvedBy: null }, now);
}
