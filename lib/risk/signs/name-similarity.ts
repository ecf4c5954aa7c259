/** A common beginning counts for this much, of at most this many letters (Winkler 1990). */
const PREFIX = { weight: 0.1, letters: 4 };

/**
 * How alike two names are: 0 nothing in common, 1 the same, by Jaro and Winkler. Case, accents, titles' dots and the
 * order of the words do not count. Null when one of them is empty.
 */
export function nameSimilarity(one: string, other: string): number | null {
  const [a, b] = [plain(one), plain(other)];
  if (!a || !b) return null;
  const common = matches(a, b);
  if (common.count === 0) return 0;
  const { count, swaps } = common;
  const jaro = (count / a.length + count / b.length + (count - swaps / 2) / count) / 3;
  let prefix = 0;
  while (prefix < PREFIX.letters && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return Math.round((jaro + prefix * PREFIX.weight * (1 - jaro)) * 1000) / 1000;
}

/** Words in alphabetical order, so that "Lovelace, Ada" is "Ada Lovelace". */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Letters that both have at about the same place, and how many of those are in another order. */
function matches(a: string, b: string): { count: number; swaps: number } {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const [inA, places]: [string[], number[]] = [[], []];
  for (let at = 0; at < a.length; at += 1) {
    for (let near = Math.max(0, at - reach); near <= Math.min(b.length - 1, at + reach); near += 1) {
      if (taken.has(near) || a[at] !== b[near]) continue;
      taken.add(near);
      inA.push(a.charAt(at));
      places.push(near);
      break;
    }
  }
  const inB = places.sort((x, y) => x - y).map(place => b.charAt(place));
  return { count: inA.length, swaps: inA.filter((letter, n) => letter !== inB[n]).length };
}
