import { type SQL, sql } from 'drizzle-orm';
import { print } from './schema.ts';

/** Lower case without accents, so that "tomas" finds Tomás. Search texts are stored folded, searches are folded too. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** How alike a misspelt search and a run of words must be, from 0 to 1. */
const ALIKE = 0.45;

/**
 * The condition and the order of a search by `text`. Full text finds words and their stems, a prefix finds what is
 * still being typed, trigrams find what is misspelt. The text is a parameter throughout, never part of the query.
 */
export function matching(text: string): { where: SQL; rank: SQL } {
  const folded = fold(text);
  const asked = sql`websearch_to_tsquery('english', ${folded})`;
  const alike = sql`word_similarity(${folded}, ${print.searchText})`;
  return {
    where: sql`(${print.searchVector} @@ ${asked} or ${alike} >= ${ALIKE}::real)`,
    rank: sql`(ts_rank(${print.searchVector}, ${asked}) + ${alike}) desc`,
  };
}
