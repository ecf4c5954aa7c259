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

/** What the variants of each print add up to, added up where they are. The price range is of what can still be bought, if anything can. */
async function offersOf(reader: Reader, where: SQL | undefined): Promise<Map<string, Offer>> {
  const available = sql`(${stock.onHand} - ${stock.reserved})`;
  const { priceMinor, widthCm, heightCm } = variant;
  const price = (end: 'min' | 'max') =>
    sql<number>`coalesce(${sql.raw(end)}(${priceMinor}) filter (where ${available} > 0), ${sql.raw(end)}(${priceMinor}))::float8`;
  const rows = await reader
    .select({
      printId: variant.printId,
      left: sql<number>`sum(${available})::int`,
      fromMinor: price('min'),
      toMinor: price('max'),
      currency: sql<string>`min(${variant.currency})`,
      sizes: sql<[number, number][]>`json_agg(distinct jsonb_build_array(${widthCm}, ${heightCm}))`,
    })
    .from(variant)
    .innerJoin(stock, eq(stock.variantId, variant.id))
    .where(where)
    .groupBy(variant.printId);
  return new Map(rows.map(({ printId, sizes, ...offer }) => [printId, { ...offer, sizes: sizesOf(sizes) }]));
}

/** One size for each width, smallest first. */
function sizesOf(sizes: readonly [number, number][]): PrintCard['sizes'] {
  const byWidth = new Map(sizes.map(([widthCm, heightCm]) => [widthCm, paperSize(widthCm, heightCm)]));
  return [...byWidth.values()].sort((a, b) => a.widthCm - b.widthCm);
}
