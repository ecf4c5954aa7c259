/** Of `words`, those that `typed` may be a slip for: one letter off in a short word, two in a long one. */
export const slips = (typed: string, words: readonly string[]): string[] =>
  words.filter(word => distance(typed, word) <= allowed(typed.length));

const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Letters to change, add, leave out or swap with the next one to come from one word to the other (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = at(i - 1, j - 1) + Number(one[i - 1] !== other[j - 1]);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : changed;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(one.length, other.length);
}
