import type { PrintCard, PrintView } from '#lib/catalog/index.ts';

const MOST = 4;

/** Prints that go with `print`: the same artist first, then the same collection; never one that is sold out. */
export function relatedTo(print: PrintView, all: readonly PrintCard[]): PrintCard[] {
  const closeness = (card: PrintCard) =>
    Number(card.artist.slug === print.artist.slug) * 2 + Number(card.collection.slug === print.collection.slug);
  return all
    .filter(card => card.slug !== print.slug && card.left > 0 && closeness(card) > 0)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, MOST);
}
