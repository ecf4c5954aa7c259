import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { type PrintCard, paperSize } from './model.ts';
import { pictureOf } from './picture.ts';
import { artist, collection, print, printImage, stock, variant } from './schema.ts';
import { matching } from './search.ts';

/**
 * Every print as a card, newest first; with `text`, those that match it, best first (full text, and trigrams for
 * what is misspelt). The whole catalog is a page of memory, so narrowing and counting are pure: see `filter.ts`.
 */
export async function listPrints(text = '', reader: Reader = db()): Promise<PrintCard[]> {
  const search = text ? matching(text) : null;
  const rows = await reader
    .select({
      id: print.id,
      slug: print.slug,
      title: print.title,
      artist: { slug: artist.slug, name: artist.name },
      collection: { slug: collection.slug, title: collection.title },
      technique: print.technique,
      releasedOn: print.releasedOn,
      editionSize: print.editionSize,
      image: printImage,
    })
    .from(print)
    .innerJoin(artist, eq(artist.id, print.artistId))
    .innerJoin(collection, eq(collection.id, print.collectionId))
    .innerJoin(printImage, sql`${printImage.printId} = ${print.id} and ${printImage.view} = 'front'`)
    .where(search?.where)
    .orderBy(...(search ? [search.rank] : []), sql`${print.releasedOn} desc`, print.title);
  const offers = await offersOf(
    reader,
    search
      ? inArray(
          variant.printId,
          rows.map(row => row.id),
        )
      : undefined,
  );
  return rows.flatMap(({ id, image, ...card }) => {
    const offer = offers.get(id);
    return offer ? [{ ...card, ...offer, image: pictureOf(card.slug, image) }] : [];
  });
}

type Offer = Pick<PrintCard, 'left' | 'fromMinor' | 'toMinor' | 'currency' | 'sizes'>;

/** What the variants of each print add up to. The price range is of what can still be bought, if anything can. */
async function offersOf(reader: Reader, where: SQL | undefined): Promise<Map<string, Offer>> {
  const rows = await reader
    .select({ printId: variant.printId, variant, available: sql<number>`${stock.onHand} - ${stock.reserved}` })
    .from(variant)
    .innerJoin(stock, eq(stock.variantId, variant.id))
    .where(where)
    .orderBy(variant.position);
  const byPrint = new Map<string, typeof rows>();
  for (const row of rows) byPrint.set(row.printId, [...(byPrint.get(row.printId) ?? []), row]);
  return new Map([...byPrint].map(([printId, own]) => [printId, addUp(own)]));
}

function addUp(own: readonly { variant: typeof variant.$inferSelect; available: number }[]): Offer {
  const buyable = own.filter(row => row.available > 0);
  const prices = (buyable.length > 0 ? buyable : own).map(row => row.variant.priceMinor);
  const sizes = new Map(own.map(({ variant: it }) => [it.widthCm, paperSize(it.widthCm, it.heightCm)]));
  return {
    left: own.reduce((sum, row) => sum + row.available, 0),
    fromMinor: Math.min(...prices),
    toMinor: Math.max(...prices),
    currency: own[0]?.variant.currency ?? 'eur',
    sizes: [...sizes.values()].sort((a, b) => a.widthCm - b.widthCm),
  };
}
