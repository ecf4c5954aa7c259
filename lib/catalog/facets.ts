import type { Filter } from './filter.ts';

/**
 * What the list can be narrowed by. `name` is how a group is called in a query string and in a token: a print carries
 * "artist:noor-abelsen", "size:40x50" and so on (the view `print_offer`), one token for each value that it answers to.
 */
export const FACETS = [
  { name: 'collection', facet: 'collections' },
  { name: 'artist', facet: 'artists' },
  { name: 'size', facet: 'sizes' },
  { name: 'price', facet: 'prices' },
  { name: 'stock', facet: 'availability' },
] as const;
export type FacetName = (typeof FACETS)[number]['facet'];

/** How many prints carry exactly these tokens: many prints are alike in what they can be narrowed by. */
export type FacetRow = { tokens: readonly string[]; prints: number };

/** The tokens that a print must carry one of, for each group of `filter` that is in use. */
export const tokensOf = (filter: Filter): string[][] =>
  FACETS.map(({ name, facet }) => filter[facet].map(value => `${name}:${value}`)).filter(group => group.length > 0);

/** How many prints pass `filter`, and for each token how many would if it alone were chosen in its group. */
export function countFacets(rows: readonly FacetRow[], filter: Filter): { total: number; counts: Map<string, number> } {
  const groups = tokensOf(filter);
  const counts = new Map<string, number>();
  let total = 0;
  for (const { tokens, prints } of rows) {
    const missed = groups.filter(group => !group.some(token => tokens.includes(token)));
    if (missed.length > 1) continue;
    if (missed.length === 0) total += prints;
    const within = missed[0] ? groupOf(missed[0][0] ?? '') : '';
    for (const token of tokens) if (token.startsWith(within)) counts.set(token, (counts.get(token) ?? 0) + prints);
  }
  return { total, counts };
}

const groupOf = (token: string): string => token.slice(0, token.indexOf(':') + 1);
