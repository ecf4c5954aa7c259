import { nameSimilarity } from '#lib/risk/index.ts';

/** How alike the words of two streets must be: a missing accent or "Str." for "Straße" is no other street. */
const ALIKE = 0.85;

/** Whether what was typed is the street and house number of an order: every number of it, and its words but for spelling. */
export function sameStreet(typed: string, street: string): boolean {
  if (numbersOf(typed) !== numbersOf(street)) return false;
  const [mine, theirs] = [wordsOf(typed), wordsOf(street)];
  if (mine === '' || theirs === '') return mine === theirs && numbersOf(street) !== '';
  return (nameSimilarity(mine, theirs) ?? 0) >= ALIKE;
}

const numbersOf = (street: string): string => (street.match(/\d+/g) ?? []).map(Number).sort().join(' ');
const wordsOf = (street: string): string => street.replace(/[\d.,/-]+/g, ' ').trim();
