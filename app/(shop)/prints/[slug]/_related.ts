import { newestPrints, type PrintCard, type PrintView } from '#lib/catalog/index.ts';

const MOST = 4;
/** Looked at for the four that go best, of the artist and of the collection each. */
const LOOKED_AT = 24;

/** Prints of the same artist or collection that can be bought, the newest of each, none twice. */
export async function nearTo(print: PrintView): Promise<PrintCard[]> {
  const near = await Promise.all([
    newestPrints(LOOKED_AT, { artist: print.artist.slug, available: true }),
    newestPrints(LOOKED_AT, { collection: print.collection.slug, available: true }),
  ]);
  return [...new Map(near.flat().map(card => [card.slug, card])).values()].sort(
    (a, b) => b.releasedOn.localeCompare(a.releasedOn) || a.title.localeCompare(b.title),
  );
}

/** Of `near`, newest first, the prints that go with `print`: by the same artist first; never one that is sold out. */
export function relatedTo(print: PrintView, near: readonly PrintCard[]): PrintCard[] {
  const closeness = (card: PrintCard) =>
    Number(card.artist.slug === print.artist.slug) * 2 + Number(card.collection.slug === print.collection.slug);
  return near
    .filter(card => card.slug !== print.slug && card.left > 0 && closeness(card) > 0)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, MOST);
}
